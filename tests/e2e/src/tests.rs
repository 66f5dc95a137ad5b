//! Makes tests of functions, one for each engine.

/// Makes a test of each function in each engine: `leave::firefox::leaving_needs_no_program` is
/// one. Chromium runs all. In the others, those named after `always` run always, and those after
/// `full` only in a full run (`--include-ignored`). What is named after `not_firefox` or
/// `not_webkit` is for a full run as well, and not for this engine: a comment says why.
#[macro_export]
macro_rules! in_engines {
    ($($when:ident { $($test:ident),+ $(,)? })+) => {
        mod chromium { $($($crate::in_one!(Chromium $when $test);)+)+ }
        mod firefox { $($($crate::in_one!(Firefox $when $test);)+)+ }
        mod webkit { $($($crate::in_one!(WebKit $when $test);)+)+ }
    };
}

/// A part of [`in_engines`].
#[doc(hidden)]
#[macro_export]
macro_rules! in_one {
    (Firefox not_firefox $test:ident) => {};
    (WebKit not_webkit $test:ident) => {};
    (Firefox not_webkit $test:ident) => { $crate::in_one!(Firefox full $test); };
    (WebKit not_firefox $test:ident) => { $crate::in_one!(WebKit full $test); };
    (Firefox full $test:ident) => {
        #[test]
        #[ignore = "only in a full run"]
        fn $test() -> $crate::Result {
            super::$test($crate::Engine::Firefox)
        }
    };
    (WebKit full $test:ident) => {
        #[test]
        #[ignore = "only in a full run"]
        fn $test() -> $crate::Result {
            super::$test($crate::Engine::WebKit)
        }
    };
    (Chromium $when:ident $test:ident) => {
        #[test]
        fn $test() -> $crate::Result {
            super::$test($crate::Engine::Chromium)
        }
    };
    ($engine:ident always $test:ident) => {
        #[test]
        fn $test() -> $crate::Result {
            super::$test($crate::Engine::$engine)
        }
    };
}
