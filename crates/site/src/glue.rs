//! Short names for what the WASM file and its script have of each other. The tools give each a
//! long name with a hash, in both files: some three kilobytes of what a visitor loads.

use crate::Result;
use anyhow::{Context, bail};

/// Makes wasm-opt shorten the names in the WASM file and print old and new ones as JSON.
pub(crate) const PASS: &str = "--minify-imports-and-exports-and-modules";

/// The module from which the program imports its loader: `loader.js` takes its place.
pub(crate) const LINK: &str = "./__wasm_split.js";

/// What wasm-opt calls the one module that a file imports from, instead of its script's address.
const MODULE: &str = "a";

/// Loads the deferred code, where the program asks for it.
const LOADER: &str = include_str!("loader.js");

/// The script with [`LOADER`] in it, in the place of the module that wasm-split writes: that would
/// be one more file before the first view. `shared` are the names of what the deferred code
/// imports from the program.
///
/// # Errors
/// Where the script is not as wasm-bindgen writes it.
pub(crate) fn with_loader(script: &str, shared: &Names) -> Result<String> {
    let import = format!("import * as import1 from \"{}\"\n", LINK);
    let key = format!("        \"{}\": import1,\n", LINK);
    let imports = "const import0 = {\n";
    for part in [import.as_str(), &key, imports] {
        if script.matches(part).count() != 1 {
            bail!("The script of the WASM file must hold {part} once.");
        }
    }
    let imported = shared.0.iter().filter(|name| name.module.is_some());
    let shared: String = imported
        .map(|name| format!("{}: wasm.{}, ", name.new, name.old))
        .collect();
    let loader = LOADER.replace("%SHARED%", &format!("{MODULE}: {{ {shared}}}"));
    Ok(script
        .replace(&import, "")
        .replace(&key, "")
        .replace(imports, &format!("{imports}{loader}")))
}

/// The script, a module, as one that stands in a page: what it exports by default goes to
/// `target`. It has no address there from which it could load the WASM file by itself.
///
/// # Errors
/// Where the script is not as wasm-bindgen writes it.
pub(crate) fn classic(module: &str, target: &str) -> Result<String> {
    let lacks = |what| format!("The script of the WASM file must hold {what}.");
    let (code, exports) = module
        .rsplit_once("export")
        .with_context(|| lacks("its exports at the end"))?;
    let start = exports
        .split(['{', ',', '}'])
        .find_map(|export| export.trim().strip_suffix(" as default"))
        .with_context(|| lacks("an export as default"))?;
    let (before, after) = code
        .split_once("import.meta.url)")
        .with_context(|| lacks("import.meta.url once"))?;
    let (before, _) = before
        .rsplit_once("new URL(")
        .with_context(|| lacks("new URL("))?;
    Ok(format!(
        "{target}=function(){{\"use strict\";{before}void 0{after}\nreturn {start}}}();\n"
    ))
}

/// One name.
#[derive(Debug, PartialEq, Eq)]
struct Name {
    /// The module of an import.
    module: Option<String>,
    old: String,
    new: String,
}

/// Old names and new ones.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Names(Vec<Name>);

impl Names {
    /// Reads what wasm-opt printed: a line for each name, as `["./app_bg.js", "old", "new"]` for an
    /// import and `["old", "new"]` for an export.
    pub(crate) fn read(printed: &str) -> Self {
        let names = printed.lines().filter_map(|line| {
            let quoted: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
            let (module, old, new) = match quoted[..] {
                [module, old, new] => (Some(module.to_owned()), old, new),
                [old, new] => (None, old, new),
                _ => return None,
            };
            let (old, new) = (old.to_owned(), new.to_owned());
            Some(Name { module, old, new })
        });
        Self(names.collect())
    }

    /// The script with the new names. It holds each old one as a key or after a dot; a variable of
    /// the same name is its own affair.
    ///
    /// # Errors
    /// Where the script lacks something that the WASM file imports: the two would not fit together.
    pub(crate) fn rewrite(&self, script: &str) -> Result<String> {
        let mut script = script.to_owned();
        for Name { module, old, new } in &self.0 {
            match renamed(&script, old, new) {
                Some(rewritten) => script = rewritten,
                // An export that the script does not use.
                None if module.is_none() => {}
                None => bail!("The script of the WASM file does not hold {old}."),
            }
        }
        if let Some(module) = self.0.iter().find_map(|name| name.module.as_ref()) {
            let key = format!("\"{module}\":");
            if script.matches(&key).count() != 1 {
                bail!("The script of the WASM file must hold {key} once.");
            }
            script = script.replace(&key, &format!("{MODULE}:"));
        }
        Ok(script)
    }
}

/// The script with one name replaced; nothing where it does not hold the name.
fn renamed(script: &str, old: &str, new: &str) -> Option<String> {
    let part_of_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let mut result = String::with_capacity(script.len());
    let mut rest = script;
    let mut found = false;
    while let Some(place) = rest.find(old) {
        let (before, after) = (&rest[..place], &rest[place + old.len()..]);
        let whole = !before.ends_with(part_of_name) && !after.starts_with(part_of_name);
        let ours = whole && (before.ends_with('.') || after.starts_with(':'));
        found |= ours;
        result.push_str(before);
        result.push_str(if ours { new } else { old });
        rest = after;
    }
    result.push_str(rest);
    found.then_some(result)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{
 "imports": [
  ["./app_bg.js", "__wbg_now_46", "$"],
  ["./app_bg.js", "__wbg_now_461", "$a"]
 ],
 "exports": [
  ["memory", "ab"],
  ["main", "cb"],
  ["__wbindgen_start", "bb"]
 ]
}
"#;

    #[test]
    fn both_files_have_the_new_names() {
        let script = "i={\"./app_bg.js\":{__wbg_now_46:function(){return c.memory.buffer},\
                      __wbg_now_461:memory}};c.__wbindgen_start()";
        let rewritten = Names::read(PRINTED).rewrite(script);
        assert_eq!(
            rewritten.ok().as_deref(),
            Some("i={a:{$:function(){return c.ab.buffer},$a:memory}};c.bb()")
        );
    }

    #[test]
    fn a_script_that_lacks_an_import_is_refused() {
        let script = "i={\"./app_bg.js\":{__wbg_now_46:f}};c.memory";
        let rewritten = Names::read(PRINTED).rewrite(script);
        assert!(rewritten.is_err_and(|message| message.to_string().contains("__wbg_now_461")));
        let script = "i={\"./other.js\":{__wbg_now_46:f,__wbg_now_461:f}};c.memory";
        let rewritten = Names::read(PRINTED).rewrite(script);
        assert!(rewritten.is_err_and(|message| message.to_string().contains("./app_bg.js")));
    }

    #[test]
    fn the_loader_gives_the_deferred_code_what_it_imports() {
        let script = "import * as import1 from \"./__wasm_split.js\"\n\
                      const import0 = {\n\
                      };\n\
                      imports = {\n        \"./__wasm_split.js\": import1,\n};";
        let shared = Names::read(PRINTED);
        let script = with_loader(script, &shared).expect("a script as wasm-bindgen writes it");
        assert!(script.contains(
            "__wbg_load(file, { a: { $: wasm.__wbg_now_46, $a: wasm.__wbg_now_461, } })"
        ));
        assert!(
            script
                .contains("const import0 = {\n__wasm_split_load_deferred: function(done, data) {")
        );
        assert!(!script.contains("import1"));
        assert!(with_loader("const import0 = {\n", &shared).is_err());
    }

    #[test]
    fn a_module_becomes_a_script_of_a_page() {
        let module = "let o;function i(e){e===void 0&&(e=new URL(\"app_bg.wasm\",import.meta.url))}\
                      export{s as initSync,i as default};\n";
        assert_eq!(
            classic(module, "x.y").ok().as_deref(),
            Some(
                "x.y=function(){\"use strict\";let o;function i(e){e===void 0&&(e=void 0)}\nreturn i}();\n"
            )
        );
        let unshrunk =
            "new URL('app_bg.wasm', import.meta.url);\nexport { initSync, init as default };";
        assert!(classic(unshrunk, "x").is_ok_and(|script| script.ends_with("\nreturn init}();\n")));
        for other in ["export {i as j}", "export {i as default}", ""] {
            assert!(classic(other, "x").is_err(), "{other}");
        }
    }

    #[test]
    fn without_names_nothing_changes() {
        assert_eq!(
            Names::read("").rewrite("c.memory").ok().as_deref(),
            Some("c.memory")
        );
    }
}
