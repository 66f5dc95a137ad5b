//! What may fail for reasons that pass is tried again, a few times.

use std::fmt::Write;
use std::time::Instant;

use crate::{Fault, Result};

/// The first success of up to `most` tries. The fault begins with `what`, and tells of each try
/// how long it took and why it ended.
pub(crate) async fn tries<T>(
    most: u32,
    what: &str,
    mut attempt: impl AsyncFnMut() -> Result<T>,
) -> Result<T> {
    let mut told = what.to_owned();
    for number in 1..=most {
        let begun = Instant::now();
        match attempt().await {
            Ok(value) => return Ok(value),
            Err(fault) => {
                let seconds = begun.elapsed().as_secs();
                write!(told, "\nTry {number} ended after {seconds} s: {fault}").ok();
            }
        }
    }
    Err(Fault::new(told))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many tries there were, and what came of them, where the first ones fail.
    async fn after(failures: u32) -> (u32, Result<u32>) {
        let mut tried = 0;
        let outcome = tries(3, "It does not open.", async || {
            tried += 1;
            match tried > failures {
                true => Ok(tried),
                false => Err(Fault::new(format!("reason {tried}"))),
            }
        });
        let outcome = outcome.await;
        (tried, outcome)
    }

    #[tokio::test]
    async fn the_first_success_ends_it() {
        assert!(matches!(after(0).await, (1, Ok(1))));
        assert!(matches!(after(2).await, (3, Ok(3))));
    }

    #[tokio::test]
    async fn it_ends_and_tells_of_every_try() {
        let (tried, outcome) = after(9).await;
        let told = outcome.err().map(|fault| fault.to_string());
        let told = told.unwrap_or_default();
        assert_eq!(tried, 3);
        assert!(
            (1..=3).all(|number| told.contains(&format!("reason {number}"))),
            "{told}"
        );
        assert!(told.starts_with("It does not open.\n"));
    }
}
