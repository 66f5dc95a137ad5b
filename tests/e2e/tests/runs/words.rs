//! Words of the app, looked up where they are written, so that no test holds a sentence that an
//! author may change.

use std::path::Path;

use e2e::{Fault, Result};

/// A file under content/.
pub(crate) fn content(name: &str) -> Result<toml::Table> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../content")
        .join(name);
    Ok(fs_err::read_to_string(path)?.parse()?)
}

/// A text of the interface, such as `stop.not-asked`.
pub(crate) fn interface(id: &str) -> Result<String> {
    let table = toml::Value::Table(content("en/interface.toml")?);
    let found = id.split('.').try_fold(&table, |table, key| table.get(key));
    let text = found.and_then(toml::Value::as_str).map(str::to_owned);
    text.ok_or_else(|| Fault::new(format!("en/interface.toml has no text {id}.")))
}
