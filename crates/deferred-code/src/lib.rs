//! A function whose code, and all the code and data that only it uses, is in a file of its own,
//! loaded after the first view.
//!
//! `wasm-split` (`crates/site/src/split.rs`) takes the program apart where [`deferred!`] stands. It
//! knows the place by the names of an import and an export, which are what the macro of
//! `wasm_split_helpers` writes too. That macro makes an `async` function; this one calls back,
//! which costs 2.4 KB less of brotli (`docs/decisions/0015-split.md`).

/// Makes `fn NAME(done)` of `fn NAME() -> &'static TYPE { … }`. It loads the file, and calls back
/// once: with what the body returns, or with nothing where the file could not be loaded. Called
/// again, it tries again.
///
/// A program has one such function: its file has one name.
#[cfg(feature = "split")]
#[macro_export]
macro_rules! deferred {
    ($(#[$doc:meta])* $vis:vis fn $name:ident() -> &'static $type:ty $body:block) => {
        $(#[$doc])*
        $vis fn $name(done: impl FnOnce(Option<&'static $type>) + 'static) {
            // A reference is one number on both sides of "C".
            #[allow(improper_ctypes)]
            #[link(wasm_import_module = "__wasm_split_placeholder__")]
            unsafe extern "C" {
                safe fn __wasm_split_00deferred00_import_00000000000000000000000000000001()
                    -> &'static $type;
            }
            #[allow(improper_ctypes_definitions)]
            #[unsafe(no_mangle)]
            extern "C" fn __wasm_split_00deferred00_export_00000000000000000000000000000001()
                -> &'static $type $body

            $crate::load(move |loaded| {
                done(loaded.then(|| {
                    __wasm_split_00deferred00_import_00000000000000000000000000000001()
                }));
            });
        }
    };
}

/// The same where the code is not in another file: it calls back at once.
#[cfg(not(feature = "split"))]
#[macro_export]
macro_rules! deferred {
    ($(#[$doc:meta])* $vis:vis fn $name:ident() -> &'static $type:ty $body:block) => {
        $(#[$doc])*
        $vis fn $name(done: impl FnOnce(Option<&'static $type>) + 'static) {
            done(Some($body));
        }
    };
}

/// Has the file loaded, and calls back once with whether it was: the rest of [`deferred!`].
#[cfg(feature = "split")]
#[doc(hidden)]
pub fn load(done: impl FnOnce(bool) + 'static) {
    use std::ffi::c_void;

    type Done = Box<dyn FnOnce(bool)>;

    #[link(wasm_import_module = "__wasm_split_placeholder__")]
    unsafe extern "C" {
        /// The loader: `crates/site/src/loader.js`.
        fn __wasm_split_load_deferred(
            done: unsafe extern "C" fn(*const c_void, bool),
            data: *const c_void,
        );
    }

    unsafe extern "C" fn call(data: *const c_void, loaded: bool) {
        // SAFETY: this is the pointer that was given to the loader with this function, and the
        // loader gives it back once.
        let done: Box<Done> = unsafe { Box::from_raw(data.cast::<Done>().cast_mut()) };
        done(loaded);
    }

    let done: Done = Box::new(done);
    // SAFETY: the loader calls `call` once with `data`, and with a number that is 0 or 1.
    unsafe { __wasm_split_load_deferred(call, Box::into_raw(Box::new(done)).cast()) }
}
