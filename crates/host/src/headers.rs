//! What is sent with a file beside what its bytes say.

use anyhow::Result;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use site::{policy, single};
use std::path::Path;

/// All headers, read once.
#[derive(Clone, Debug)]
pub(crate) struct Headers {
    every: HeaderMap,
    take_away: (HeaderName, HeaderValue),
}

impl Headers {
    /// # Errors
    /// Where one of them is none.
    pub(crate) fn new(folder: &Path) -> Result<Self> {
        let mut every = HeaderMap::new();
        for (name, value) in policy::headers(policy::header_of(folder)) {
            every.insert(HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        }
        let (name, value) = policy::TAKE_AWAY;
        let take_away = (HeaderName::try_from(name)?, HeaderValue::try_from(value)?);
        Ok(Self { every, take_away })
    }

    /// Adds those that belong to what a path names. What is not there must not be kept by anyone.
    pub(crate) fn add(&self, path: &str, response: &mut Response) {
        let status = response.status();
        let is_there = status.is_success() || status == StatusCode::NOT_MODIFIED;
        let headers = response.headers_mut();
        headers.extend(self.every.clone());
        if !is_there {
            return;
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        let cache = if policy::is_hashed(name) {
            policy::FOREVER
        } else {
            policy::ASK
        };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
        if name == single::NAME {
            let (name, value) = self.take_away.clone();
            headers.insert(name, value);
        }
        if let Some(kind) = headers.get(header::CONTENT_TYPE).and_then(with_charset) {
            headers.insert(header::CONTENT_TYPE, kind);
        }
    }
}

/// Text is in UTF-8: without saying so, a browser takes some of it for something else.
fn with_charset(kind: &HeaderValue) -> Option<HeaderValue> {
    let kind = kind
        .to_str()
        .ok()
        .filter(|kind| kind.starts_with("text/"))?;
    HeaderValue::try_from(format!("{kind}; charset=utf-8")).ok()
}
