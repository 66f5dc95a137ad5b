//! What a browser asks for outside of this computer: it is sent here, written down, and refused.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::Result;

/// What Firefox asks its maker for by itself, in spite of its settings.
const ITS_OWN: [&str; 4] = [
    ".mozilla.com",
    ".mozilla.net",
    ".mozilla.org",
    "mozilla.cloudflare-dns.com",
];

/// A proxy that refuses all. It ends when it is dropped.
pub(crate) struct Outside {
    port: u16,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    asked: Mutex<Vec<String>>,
    ends: AtomicBool,
}

impl Outside {
    /// Starts one on a free port.
    pub(crate) fn start() -> Result<Outside> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let shared = Arc::<Shared>::default();
        let theirs = Arc::clone(&shared);
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if theirs.ends.load(Ordering::Relaxed) {
                    return;
                }
                let line = first_line(stream);
                let mut asked = theirs.asked.lock().unwrap_or_else(PoisonError::into_inner);
                asked.push(line);
            }
        });
        Ok(Outside {
            port,
            shared,
            thread: Some(thread),
        })
    }

    /// Its port.
    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// The first lines of the requests so far, without those of the browser itself.
    pub(crate) fn asked(&self) -> Vec<String> {
        let asked = self.shared.asked.lock();
        let asked = asked.unwrap_or_else(PoisonError::into_inner);
        let by_page = |line: &&String| !ITS_OWN.iter().any(|host| line.contains(host));
        asked.iter().filter(by_page).cloned().collect()
    }
}

impl Drop for Outside {
    fn drop(&mut self) {
        self.shared.ends.store(true, Ordering::Relaxed);
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).ok();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

fn first_line(stream: TcpStream) -> String {
    stream.set_read_timeout(Some(Duration::from_secs(1))).ok();
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).ok();
    line.trim().to_owned()
}
