//! What is said when the app panics. Yew calls the crate of this name, and Cargo.toml puts this one
//! in its place: that one writes the message of the panic to the console, and a message can hold an
//! answer. The browser itself reports that the program has stopped, and `boot.js` shows the person
//! the way out.

/// Says nothing, but where a developer is looking.
pub fn hook(info: &std::panic::PanicHookInfo<'_>) {
    if cfg!(debug_assertions) {
        say(&info.to_string());
    }
}

#[cfg(all(debug_assertions, target_arch = "wasm32"))]
fn say(message: &str) {
    web_sys::console::error_1(&message.into());
}

#[cfg(not(all(debug_assertions, target_arch = "wasm32")))]
fn say(message: &str) {
    eprintln!("{message}");
}
