//! The one hash of this project: short, quick, and the same on every machine and in every version.
//! It tells whether a text is still the one that it was. It is no protection against anyone who
//! wants to make two texts with one hash.

#![no_std]

/// The hash of some bytes (FNV-1a, 64 bits).
pub fn fnv1a(bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::fnv1a;

    #[test]
    fn hashes_as_the_published_examples_say() {
        assert_eq!(fnv1a(*b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(*b"foobar"), 0x8594_4171_f739_67e8);
    }
}
