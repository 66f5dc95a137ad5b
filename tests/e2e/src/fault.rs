//! What a test or a step of it fails with.

use std::fmt;
use std::panic::Location;

/// What the steps of a test give back.
pub type Result<T = ()> = std::result::Result<T, Fault>;

/// A sentence that says what went wrong.
pub struct Fault(String);

impl Fault {
    /// A fault in our own words.
    pub fn new(message: impl Into<String>) -> Fault {
        Fault(message.into())
    }

    /// The same fault, with more to know about it.
    pub fn and(self, more: impl fmt::Display) -> Fault {
        Fault(format!("{}\n{more}", self.0))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A test that returns a fault is shown by this.
impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}", self.0)
    }
}

impl<E: std::error::Error> From<E> for Fault {
    #[track_caller]
    fn from(error: E) -> Fault {
        Fault(format!("{error}\nat {}", Location::caller()))
    }
}
