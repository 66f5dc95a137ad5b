//! That the browser itself would install the app.

use e2e::{Result, act, check, in_browser};
use serde_json::json;

#[test]
fn the_browser_finds_no_fault_with_installing_it() -> Result {
    in_browser(async |page| {
        act::open(page, "").await?;
        act::settled(page).await?;
        let manifest = page.devtools("Page.getAppManifest", json!({})).await?;
        check::same(
            page,
            "Faults of the manifest",
            &manifest["errors"],
            &json!([]),
        )
        .await?;
        let named = manifest["data"].as_str().unwrap_or_default();
        check::that(page, named.contains("start_url"), "The manifest is read").await?;
        let faults = page
            .devtools("Page.getInstallabilityErrors", json!({}))
            .await?;
        let faults = faults["installabilityErrors"].clone();
        check::same(page, "Faults with installing", &faults, &json!([])).await
    })
}
