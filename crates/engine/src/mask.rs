//! A set of options of one question.

use core::ops::{BitAnd, BitOr, Sub};

/// The most options a question can hold.
pub const MAX_OPTIONS: usize = 30;

/// A set of small positions, below [`MAX_OPTIONS`]: the options of one question, or some of the
/// patterns. A position beyond the limit is in no mask.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Mask(u32);

impl Mask {
    /// No option.
    pub const EMPTY: Mask = Mask(0);

    /// This option alone; none where no question can have it.
    pub const fn only(option: u8) -> Mask {
        match (option as usize) < MAX_OPTIONS {
            true => Mask(1 << option),
            false => Mask::EMPTY,
        }
    }

    /// The first options, this many.
    pub const fn first(count: usize) -> Mask {
        let count = if count < MAX_OPTIONS {
            count
        } else {
            MAX_OPTIONS
        };
        Mask((1 << count) - 1)
    }

    /// These options.
    pub const fn of(options: &[u8]) -> Mask {
        let (mut mask, mut rest) = (Mask::EMPTY, options);
        while let [option, others @ ..] = rest {
            mask.0 |= Mask::only(*option).0;
            rest = others;
        }
        mask
    }

    /// The mask of a number, in which option `n` is bit `n`; higher bits are left out.
    pub const fn from_bits(bits: u32) -> Mask {
        Mask(bits & Mask::first(MAX_OPTIONS).0)
    }

    /// The number in which option `n` is bit `n`.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// Whether the option is in it.
    pub const fn contains(self, option: u8) -> bool {
        self.0 & Mask::only(option).0 != 0
    }

    /// Whether any option is in both.
    pub const fn intersects(self, other: Mask) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether no option is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many options are in it.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The options, lowest first.
    pub fn iter(self) -> impl Iterator<Item = u8> {
        (0..MAX_OPTIONS as u8).filter(move |option| self.contains(*option))
    }

    /// With the option where it was not in, without it where it was.
    #[must_use]
    pub const fn toggled(self, option: u8) -> Mask {
        Mask(self.0 ^ Mask::only(option).0)
    }
}

impl core::fmt::Debug for Mask {
    fn fmt(&self, to: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        to.debug_set().entries(self.iter()).finish()
    }
}

/// What is in either.
impl BitOr for Mask {
    type Output = Mask;

    fn bitor(self, other: Mask) -> Mask {
        Mask(self.0 | other.0)
    }
}

/// What is in both.
impl BitAnd for Mask {
    type Output = Mask;

    fn bitand(self, other: Mask) -> Mask {
        Mask(self.0 & other.0)
    }
}

/// What is in the first and not in the second.
impl Sub for Mask {
    type Output = Mask;

    fn sub(self, other: Mask) -> Mask {
        Mask(self.0 & !other.0)
    }
}

impl FromIterator<u8> for Mask {
    fn from_iter<I: IntoIterator<Item = u8>>(options: I) -> Mask {
        let options = options.into_iter().map(Mask::only);
        options.fold(Mask::EMPTY, |mask, option| mask | option)
    }
}
