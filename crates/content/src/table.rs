//! A table as the rest of the program sees it.

use std::ops::Deref;
use std::slice;

/// A table, used as if it were what it holds. The first use of any of them reads them all.
#[derive(Debug)]
pub struct Table<T: ?Sized + 'static>(fn() -> &'static T);

impl<T: ?Sized> Table<T> {
    /// A table that is found in this way.
    pub(crate) const fn of(find: fn() -> &'static T) -> Self {
        Self(find)
    }
}

// Not derived: what it holds need not be `Copy` for that.
impl<T: ?Sized> Clone for Table<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Table<T> {}

impl<T: ?Sized> Deref for Table<T> {
    type Target = T;

    fn deref(&self) -> &T {
        (self.0)()
    }
}

impl<T> IntoIterator for Table<[T]> {
    type Item = &'static T;
    type IntoIter = slice::Iter<'static, T>;

    fn into_iter(self) -> Self::IntoIter {
        (self.0)().iter()
    }
}
