//! As much of HTTP/1.1 as a browser needs to read files.

use crate::policy;
use std::io::{self, BufRead, Write};

/// More than any browser sends; past it the connection is closed.
const LONGEST_HEAD: usize = 64 * 1024;

/// The head of a request. A body is not read: no request that has one is answered.
#[derive(Debug, Default)]
pub(super) struct Request {
    pub(super) method: String,
    /// The path with its query, as it was sent.
    pub(super) target: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// The next request of a connection, or nothing when the browser has closed it.
    pub(super) fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let Some(first) = line(reader)? else {
            return Ok(None);
        };
        let mut words = first.split(' ');
        let (Some(method), Some(target)) = (words.next(), words.next()) else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            ..Self::default()
        };
        let mut length = first.len();
        while let Some(line) = line(reader)? {
            length += line.len();
            if length > LONGEST_HEAD {
                return Err(io::ErrorKind::InvalidData.into());
            }
            match line.split_once(':') {
                Some((name, value)) => {
                    request
                        .headers
                        .push((name.to_ascii_lowercase(), value.trim().to_owned()));
                }
                None => return Ok(Some(request)),
            }
        }
        Ok(None)
    }

    /// A header's value, by its name in small letters.
    pub(super) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(header, _)| header == name);
        found.map_or("", |(_, value)| value)
    }

    /// May the next request come over the same connection? Not after a body: it is not read.
    pub(super) fn keeps_connection(&self) -> bool {
        !self.header("connection").eq_ignore_ascii_case("close")
            && matches!(self.header("content-length"), "" | "0")
            && self.header("transfer-encoding").is_empty()
    }

    /// Does the browser accept this coding? `br;q=0` is a no.
    pub(super) fn accepts(&self, coding: &str) -> bool {
        self.header("accept-encoding").split(',').any(|item| {
            let mut parts = item.split(';').map(str::trim);
            parts.next() == Some(coding)
                && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
        })
    }
}

/// One line without its end, or nothing at the end of the stream.
fn line(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let mut limited = io::Read::take(reader, LONGEST_HEAD as u64);
    if limited.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    Ok(Some(String::from_utf8_lossy(&bytes).trim_end().to_owned()))
}

/// What is sent back.
#[derive(Debug)]
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

impl Response {
    /// A short message in words.
    pub(super) fn text(status: u16, words: &str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".to_owned())],
            body: format!("{words}\n").into_bytes(),
        }
    }

    pub(super) fn write(&self, request: &Request, writer: &mut impl Write) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in policy::headers().iter().chain(&self.headers) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let stay = if request.keeps_connection() {
            "keep-alive"
        } else {
            "close"
        };
        head.push_str(&format!("Connection: {stay}\r\n"));
        if self.status != 304 {
            head.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        head.push_str("\r\n");
        let mut bytes = head.into_bytes();
        if request.method != "HEAD" && self.status != 304 {
            bytes.extend_from_slice(&self.body);
        }
        writer.write_all(&bytes)?;
        writer.flush()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Error",
    }
}
