//! Tables as bytes, written by the build and read once at start. As constants, their many short
//! lists would be addresses for the most part, which hardly compress.

mod values;

use crate::text::{TextId, TextList};

/// A value that can be written as bytes and read again.
pub trait Pack: Sized {
    /// Appends the bytes.
    fn pack(&self, to: &mut Packer);
    /// Reads what was appended.
    fn unpack(from: &mut Unpacker) -> Self;
}

/// What is being written: numbers as bytes, and ids and the like one a line.
#[derive(Debug, Default)]
pub struct Packer {
    /// The numbers.
    pub bytes: Vec<u8>,
    /// The ids.
    pub ids: String,
    last_text: u16,
}

impl Packer {
    /// A value, written.
    pub fn of(value: &impl Pack) -> Self {
        let mut packer = Self::default();
        value.pack(&mut packer);
        packer
    }
}

/// What is being read. Past its end there are zeros: it comes from the same build, so that never
/// happens, and reading needs no way to fail.
#[derive(Debug)]
pub struct Unpacker {
    bytes: &'static [u8],
    ids: &'static str,
    last_text: u16,
}

impl Unpacker {
    /// Starts at the beginning.
    pub fn new(bytes: &'static [u8], ids: &'static str) -> Self {
        Self {
            bytes,
            ids,
            last_text: 0,
        }
    }
}

impl Pack for u8 {
    fn pack(&self, to: &mut Packer) {
        to.bytes.push(*self);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let (first, rest) = from.bytes.split_first().unwrap_or((&0, &[]));
        from.bytes = rest;
        *first
    }
}

/// Seven bits a byte, the lowest first; the top bit says that more follow.
impl Pack for u32 {
    fn pack(&self, to: &mut Packer) {
        let mut left = *self;
        while left > 0x7f {
            to.bytes.push(left as u8 | 0x80);
            left >>= 7;
        }
        to.bytes.push(left as u8);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let mut value = 0;
        let mut shift = 0;
        loop {
            let byte = u8::unpack(from);
            value |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 || shift > 28 {
                return value;
            }
        }
    }
}

impl Pack for u16 {
    fn pack(&self, to: &mut Packer) {
        u32::from(*self).pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        u32::unpack(from) as u16
    }
}

impl Pack for i16 {
    fn pack(&self, to: &mut Packer) {
        (*self as u16).pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        u16::unpack(from) as i16
    }
}

impl Pack for bool {
    fn pack(&self, to: &mut Packer) {
        u8::from(*self).pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        u8::unpack(from) != 0
    }
}

impl Pack for &'static str {
    fn pack(&self, to: &mut Packer) {
        assert!(!self.contains('\n'), "{self:?} is more than one line");
        to.ids.push_str(self);
        to.ids.push('\n');
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let (id, rest) = from.ids.split_once('\n').unwrap_or_default();
        from.ids = rest;
        id
    }
}

impl<T: Pack> Pack for &'static [T] {
    fn pack(&self, to: &mut Packer) {
        (self.len() as u16).pack(to);
        for item in *self {
            item.pack(to);
        }
    }

    // One function for each kind of list: built into one another they are larger.
    #[inline(never)]
    fn unpack(from: &mut Unpacker) -> Self {
        let length = u16::unpack(from);
        let items: Vec<T> = (0..length).map(|_| T::unpack(from)).collect();
        // Tables live as long as the program.
        items.leak()
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, to: &mut Packer) {
        self.is_some().pack(to);
        if let Some(value) = self {
            value.pack(to);
        }
    }

    fn unpack(from: &mut Unpacker) -> Self {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl<A: Pack, B: Pack> Pack for (A, B) {
    fn pack(&self, to: &mut Packer) {
        self.0.pack(to);
        self.1.pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        (A::unpack(from), B::unpack(from))
    }
}

/// As the way from the text before: texts of one entry have numbers near each other.
impl Pack for TextId {
    fn pack(&self, to: &mut Packer) {
        let way = self.0.wrapping_sub(to.last_text) as i16;
        to.last_text = self.0;
        ((way << 1 ^ way >> 15) as u16).pack(to);
    }

    fn unpack(from: &mut Unpacker) -> Self {
        let way = u16::unpack(from);
        let way = way >> 1 ^ (way & 1).wrapping_neg();
        from.last_text = from.last_text.wrapping_add(way);
        Self(from.last_text)
    }
}

impl Pack for TextList {
    fn pack(&self, to: &mut Packer) {
        self.len.pack(to);
        if !self.is_empty() {
            self.first.pack(to);
        }
    }

    fn unpack(from: &mut Unpacker) -> Self {
        match u8::unpack(from) {
            0 => Self::EMPTY,
            len => Self {
                first: TextId::unpack(from),
                len,
            },
        }
    }
}
