//! JSON, read as far as a response needs it: texts, lists and objects. Beside serde_json and
//! miniserde, which read numbers too, it saves kilobytes of the download; a test holds it the same
//! as serde_json on what is spoiled.

/// Lists and objects in one another, at most: a response has six.
const DEPTH: u8 = 32;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    Text(String),
    List(Vec<Value>),
    /// In the order of the file; of a name that stands there twice the last counts.
    Object(Vec<(String, Value)>),
    /// A number, true, false or null.
    Other,
}

impl Value {
    /// What an object has under a name.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        let Value::Object(fields) = self else {
            return None;
        };
        let found = fields.iter().rfind(|(known, _)| known == name);
        found.map(|(_, value)| value)
    }

    /// The text that an object has under a name.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        match self.get(name)? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The list that an object has under a name.
    pub(crate) fn list(&self, name: &str) -> Option<&[Value]> {
        match self.get(name)? {
            Value::List(list) => Some(list),
            _ => None,
        }
    }
}

/// Reads a text; nothing where it is no JSON.
pub(crate) fn read(text: &str) -> Option<Value> {
    let mut reader = Reader { left: text };
    let value = reader.value(DEPTH)?;
    reader.space();
    reader.left.is_empty().then_some(value)
}

struct Reader<'a> {
    left: &'a str,
}

impl Reader<'_> {
    fn space(&mut self) {
        self.left = self.left.trim_start_matches([' ', '\n', '\r', '\t']);
    }

    /// Takes this, where it is next.
    fn take(&mut self, part: &str) -> Option<()> {
        self.left = self.left.strip_prefix(part)?;
        Some(())
    }

    /// Takes this after white space, where it is next.
    fn sign(&mut self, sign: &str) -> Option<()> {
        self.space();
        self.take(sign)
    }

    fn value(&mut self, depth: u8) -> Option<Value> {
        let inner = depth.checked_sub(1)?;
        self.space();
        if self.left.starts_with('"') {
            return Some(Value::Text(self.text()?));
        }
        if self.take("[").is_some() {
            let mut list = Vec::new();
            self.items("]", |reader| {
                list.push(reader.value(inner)?);
                Some(())
            })?;
            return Some(Value::List(list));
        }
        if self.take("{").is_some() {
            let mut fields = Vec::new();
            self.items("}", |reader| {
                reader.space();
                let name = reader.text()?;
                reader.sign(":")?;
                fields.push((name, reader.value(inner)?));
                Some(())
            })?;
            return Some(Value::Object(fields));
        }
        for word in ["true", "false", "null"] {
            if self.take(word).is_some() {
                return Some(Value::Other);
            }
        }
        self.number()
    }

    /// Items with commas between, up to this end.
    fn items(&mut self, end: &str, mut item: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        if self.sign(end).is_some() {
            return Some(());
        }
        loop {
            item(self)?;
            if self.sign(end).is_some() {
                return Some(());
            }
            self.sign(",")?;
        }
    }

    fn text(&mut self) -> Option<String> {
        self.take("\"")?;
        let mut text = String::new();
        loop {
            let plain = self.left.find(['"', '\\'])?;
            let (before, rest) = self.left.split_at(plain);
            if before.bytes().any(|byte| byte < b' ') {
                return None;
            }
            text.push_str(before);
            self.left = rest;
            if self.take("\"").is_some() {
                return Some(text);
            }
            self.take("\\")?;
            text.push(self.escaped()?);
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let letter = self.left.chars().next()?;
        self.left = &self.left[letter.len_utf8()..];
        Some(match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => {
                let first = self.unit()?;
                if first & 0xfc00 != 0xd800 {
                    return char::from_u32(first);
                }
                // Two halves of one letter.
                self.take("\\u")?;
                let second = self.unit()?.checked_sub(0xdc00)?;
                let both = 0x10000 + ((first & 0x3ff) << 10) + second;
                return char::from_u32(both).filter(|_| second < 0x400);
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let digits = self.left.get(..4)?;
        self.left = &self.left[4..];
        let plain = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        u32::from_str_radix(digits, 16).ok().filter(|_| plain)
    }

    fn number(&mut self) -> Option<Value> {
        let _ = self.take("-");
        if self.take("0").is_none() {
            self.digits()?;
        }
        if self.take(".").is_some() {
            self.digits()?;
        }
        if self.take("e").or_else(|| self.take("E")).is_some() {
            let _ = self.take("+").or_else(|| self.take("-"));
            self.digits()?;
        }
        Some(Value::Other)
    }

    /// At least one digit.
    fn digits(&mut self) -> Option<()> {
        let rest = self
            .left
            .trim_start_matches(|letter: char| letter.is_ascii_digit());
        let some = rest.len() < self.left.len();
        self.left = rest;
        some.then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same as serde_json has it.
    fn same(text: &str) -> Option<Value> {
        fn of(value: serde_json::Value) -> Value {
            match value {
                serde_json::Value::String(text) => Value::Text(text),
                serde_json::Value::Array(list) => Value::List(list.into_iter().map(of).collect()),
                serde_json::Value::Object(fields) => {
                    let fields = fields.into_iter().map(|(name, value)| (name, of(value)));
                    Value::Object(fields.collect())
                }
                _ => Value::Other,
            }
        }
        serde_json::from_str(text).ok().map(of)
    }

    /// As a map has it: each name once, in order.
    fn sorted(value: Value) -> Value {
        match value {
            Value::List(list) => Value::List(list.into_iter().map(sorted).collect()),
            Value::Object(fields) => {
                let fields = fields
                    .into_iter()
                    .map(|(name, value)| (name, sorted(value)));
                let map: std::collections::BTreeMap<_, _> = fields.collect();
                Value::Object(map.into_iter().collect())
            }
            value => value,
        }
    }

    #[test]
    fn it_reads_what_serde_json_reads() {
        let all = r#" {"a":["x","\u00e9\ud83d\ude00\"\\\/\b\f\n\r\t",[],{}],"b":-0.5e+3,"c":[0,10,
                      true,false,null],"a":"é"} "#;
        assert!(same(all).is_some());
        let mut seed = 7_u64;
        let mut dice = |sides: usize| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (seed >> 33) as usize % sides
        };
        let letters = b"\"\\[]{},:0e-+.u1dfaX \n\x01";
        let mut read_at_all = 0;
        for _ in 0..20_000 {
            let mut bytes = all.as_bytes().to_vec();
            for _ in 0..dice(3) {
                let place = dice(bytes.len());
                match dice(3) {
                    0 => bytes[place] = letters[dice(letters.len())],
                    1 => drop(bytes.remove(place)),
                    _ => bytes.insert(place, letters[dice(letters.len())]),
                }
            }
            let text = String::from_utf8_lossy(&bytes);
            let found = read(&text);
            read_at_all += usize::from(found.is_some());
            assert_eq!(found.map(sorted), same(&text), "{text}");
        }
        assert!((5_000..19_000).contains(&read_at_all), "{read_at_all}");
    }

    #[test]
    fn a_deep_text_is_not_read() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let deep = |times| [open.repeat(times), "1".to_owned(), close.repeat(times)].concat();
            assert!(read(&deep(20)).is_some());
            assert_eq!(read(&deep(100_000)), None);
        }
    }
}
