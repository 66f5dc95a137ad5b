//! Every command with its options. What `cargo xtask` prints is made of this.
#![allow(
    missing_docs,
    reason = "the macro writes items that cannot be documented"
)]

xflags::xflags! {
    /// The one door to every command of this project. Each command sets up what it needs.
    cmd xtask {
        /// Print this, and what is not installed yet.
        default cmd help {}

        /// Install what is missing for every command (safe to repeat).
        cmd setup {}

        /// Build the app and serve it on this computer only.
        cmd serve {
            /// The release build, with its headers.
            optional --release
            /// On this port; without it on 8080, or the next one that is free.
            optional --port port: u16
        }

        /// Write the release build to dist/ and print its sizes.
        cmd build {}

        /// Run every check; the last line says how many passed and failed.
        cmd test {
            /// Only the steps whose name starts like this.
            optional name: String
            /// Add every journey in every engine, Lighthouse, and a second build for comparison.
            optional --full
        }

        /// Measure the release build beside the same quiz made with other frameworks, and the
        /// engine; the table is kept in docs/benchmarks.md.
        cmd bench {
            /// Few samples, and nothing is kept.
            optional --quick
            /// Say which ratio is worse than in the kept table, and keep nothing.
            optional --against
            /// The release build as it lies in dist/.
            optional --as-built
        }

        /// Answer sheets in (one JSON object a line), results out.
        cmd evaluate {}

        /// Draw every component in every state, and print where to look.
        cmd gallery {}

        /// Set up everything, then test.
        cmd ci {}

        /// Steps of a build that Trunk calls, not a person.
        cmd hook {
            /// Join the style sheets.
            cmd styles {}
            /// Write the drawings with their labels.
            cmd figures {}
            /// Finish a release build.
            cmd dist {}
        }
    }
}

impl Xtask {
    /// All of it in words.
    pub(crate) const fn help() -> &'static str {
        Self::HELP_
    }
}
