//! A small server of static files for this computer: HTTP/1.1 over plain threads, with the
//! headers that a host should send.

mod files;
mod http;

use http::{Request, Response};
use std::collections::HashMap;
use std::io::{self, BufReader};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long a connection may be silent.
const PATIENCE: Duration = Duration::from_secs(30);

/// Serves `folder` on 127.0.0.1 until the server is dropped. Port 0 is any free port.
pub fn serve(folder: &Path, port: u16) -> io::Result<Server> {
    let folder = folder.canonicalize()?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    let addr = listener.local_addr()?;
    let shared = Arc::new(Shared {
        folder,
        ..Shared::default()
    });
    let accepting = Arc::clone(&shared);
    let thread = thread::spawn(move || accepting.accept(&listener));
    Ok(Server {
        addr,
        shared,
        thread: Some(thread),
    })
}

/// A running server. Dropping it closes every connection and frees the port.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    pub addr: SocketAddr,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// The address of the page.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}/", self.addr)
    }

    /// Method and path of every request so far, in order; a path is as it was sent.
    #[must_use]
    pub fn log(&self) -> Vec<(String, String)> {
        held(&self.shared.log).clone()
    }

    /// Forgets the requests so far.
    pub fn clear_log(&self) {
        held(&self.shared.log).clear();
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.stopped.store(true, Ordering::SeqCst);
        // Wakes the thread that waits for the next connection.
        TcpStream::connect(self.addr).ok();
        for stream in held(&self.shared.open).values() {
            stream.shutdown(Shutdown::Both).ok();
        }
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

/// What the threads of one server share.
#[derive(Debug, Default)]
struct Shared {
    folder: PathBuf,
    stopped: AtomicBool,
    log: Mutex<Vec<(String, String)>>,
    open: Mutex<HashMap<u64, TcpStream>>,
    next: AtomicU64,
}

impl Shared {
    fn accept(self: Arc<Self>, listener: &TcpListener) {
        for stream in listener.incoming().flatten() {
            if self.stopped.load(Ordering::SeqCst) {
                return;
            }
            let shared = Arc::clone(&self);
            thread::spawn(move || {
                let id = shared.next.fetch_add(1, Ordering::Relaxed);
                // A connection that breaks is the browser's way to say that it is done.
                shared.connection(id, stream).ok();
                held(&shared.open).remove(&id);
            });
        }
    }

    /// Answers one request after another, as long as the browser keeps the connection.
    fn connection(&self, id: u64, stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        held(&self.open).insert(id, stream.try_clone()?);
        let mut reader = BufReader::new(stream.try_clone()?);
        let mut writer = stream;
        while !self.stopped.load(Ordering::SeqCst) {
            let Some(request) = Request::read(&mut reader)? else {
                return Ok(());
            };
            held(&self.log).push((request.method.clone(), request.target.clone()));
            let stay = request.keeps_connection();
            self.respond(&request).write(&request, &mut writer)?;
            if !stay {
                return Ok(());
            }
        }
        Ok(())
    }

    fn respond(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::text(405, "Only GET and HEAD are answered here.");
        }
        files::find(&self.folder, request)
    }
}

/// The content of a lock. A thread that panicked leaves nothing half done in ours.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
