//! A small host of static files for this computer: `cargo xtask serve --release` and the
//! end-to-end tests use it. It sends what a host of the release should send.

mod headers;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::serve::ListenerExt;
use headers::Headers;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::{oneshot, watch};
use tower_http::services::ServeDir;

/// Method and path of a request; the path is as it was sent, with its query.
type Asked = (String, String);

/// Serves `folder` on 127.0.0.1 until the server is dropped. Port 0 is any free port.
///
/// # Errors
/// Where the folder or the port cannot be had.
pub fn serve(folder: &Path, port: u16) -> Result<Server> {
    if !folder.is_dir() {
        bail!("There is no folder {}.", folder.display());
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("Port {port} cannot be had"))?;
    listener.set_nonblocking(true)?;
    let addr = listener.local_addr()?;
    let log = Log::default();
    let held = watch::Sender::default();
    let app = app(folder, log.clone(), held.subscribe())?;
    let runtime = Builder::new_current_thread().enable_all().build()?;
    let (stop, stopped) = oneshot::channel();
    // The runtime ends with its thread, and every connection with the runtime.
    let thread = thread::spawn(move || answer(&runtime, listener, app, stopped));
    Ok(Server {
        addr,
        log,
        held,
        stop: Some(stop),
        thread: Some(thread),
    })
}

/// A running server. Dropping it closes every connection and frees the port.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    pub addr: SocketAddr,
    log: Log,
    held: watch::Sender<Option<String>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
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
        self.log.held().clone()
    }

    /// Forgets the requests so far.
    pub fn clear_log(&self) {
        self.log.held().clear();
    }

    /// Holds back the answer to each request whose path has this in it, until told otherwise.
    pub fn hold(&self, part: Option<&str>) {
        self.held.send_replace(part.map(str::to_owned));
    }

    /// Serves until the process ends.
    pub fn wait(mut self) {
        self.join();
    }

    fn join(&mut self) {
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.take();
        self.join();
    }
}

/// Answers until `stopped` hears something, or that nothing will come.
fn answer(
    runtime: &Runtime,
    listener: TcpListener,
    app: Router,
    stopped: oneshot::Receiver<()>,
) -> io::Result<()> {
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let listener = listener.tap_io(|stream| {
            stream.set_nodelay(true).ok();
        });
        tokio::select! {
            ended = axum::serve(listener, app) => ended,
            _ = stopped => Ok(()),
        }
    })
}

fn app(folder: &Path, log: Log, held: Held) -> Result<Router> {
    let files = ServeDir::new(folder)
        .precompressed_br()
        .precompressed_gzip();
    Ok(Router::new()
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(
            Headers::new(folder)?,
            add_headers,
        ))
        .layer(middleware::from_fn_with_state(held, hold_back))
        .layer(middleware::from_fn_with_state(log, write_down)))
}

async fn add_headers(State(headers): State<Headers>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    headers.add(&path, &mut response);
    response
}

async fn write_down(State(log): State<Log>, request: Request, next: Next) -> Response {
    let asked = (request.method().to_string(), request.uri().to_string());
    log.held().push(asked);
    next.run(request).await
}

/// A part of a path whose answer is held back.
type Held = watch::Receiver<Option<String>>;

async fn hold_back(State(mut held): State<Held>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_free = |part: &Option<String>| part.as_ref().is_none_or(|part| !path.contains(part));
    // The server ends with what holds it.
    held.wait_for(is_free).await.ok();
    next.run(request).await
}

/// What was asked for so far.
#[derive(Clone, Debug, Default)]
struct Log(Arc<Mutex<Vec<Asked>>>);

impl Log {
    /// A thread that panicked leaves nothing half done in it.
    fn held(&self) -> MutexGuard<'_, Vec<Asked>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
