//! Texts made of parts, in the code that the first view waits for: what the standard library has for
//! it brings some 3 KB of program.

/// The parts, one after the other.
pub fn glued(parts: &[&str]) -> String {
    joined(parts, "")
}

/// The parts, with something between each two.
pub fn joined(parts: &[&str], between: &str) -> String {
    let mut text = String::new();
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            text.push_str(between);
        }
        text.push_str(part);
    }
    text
}

/// A number in digits.
pub fn number(number: impl Into<u64>) -> String {
    itoa::Buffer::new().format(number.into()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_stands_before_the_first_part_and_after_the_last() {
        assert_eq!(joined(&["a", "b", "c"], ", "), "a, b, c");
        assert_eq!(joined(&[], ", "), "");
        assert_eq!(glued(&["#/q/", &number(12_u8)]), "#/q/12");
    }
}
