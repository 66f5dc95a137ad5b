//! Takes out of the program what a panic would say, with the code that puts it into words.
//!
//! A release says nothing in a panic (`crates/panic-hook`): it traps, and `boot.js` shows the way
//! out. So a function that does nothing but panic may as well trap at once, and what it is called
//! with is of no use. Without this, some six kilobytes of brotli are file names, messages, and what
//! formats them.
//!
//! It is done before the program is split: what nothing refers to any more is then left out.

use crate::Result;
use anyhow::Context;
use rustc_demangle::demangle;
use std::collections::HashSet;
use std::ops::Range;
use wasmparser::{
    FunctionBody, KnownCustom, Name, Operator, Parser, Payload, RelocSectionReader, TypeRef,
};

/// The standard library's functions that never return, but for those of [`MODULE`]. A name that a
/// later Rust does not know only costs bytes.
const PANICS: [&str; 11] = [
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "core::cell::panic_already_borrowed",
    "core::cell::panic_already_mutably_borrowed",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "core::str::slice_error_fail_rt",
];
/// All functions of this module never return.
const MODULE: &str = "core::panicking::";

const UNREACHABLE: u8 = 0x00;
const NOP: u8 = 0x01;
const END: u8 = 0x0b;
/// Zero in the length that a linker gives to an address in code.
const NO_ADDRESS: [u8; 5] = [0x80, 0x80, 0x80, 0x80, 0x00];

/// The program, as the linker left it, without what its panics would say.
///
/// # Errors
/// Where it is not such a program.
pub(crate) fn silence(wasm: &[u8]) -> Result<Vec<u8>> {
    read(wasm)
        .and_then(|program| program.silent(wasm))
        .context("Cannot read the program")
}

type Read<T> = std::result::Result<T, wasmparser::BinaryReaderError>;

/// What has to be known of a program.
#[derive(Default)]
struct Program<'a> {
    imported: u32,
    /// The place from which relocations count.
    code: u64,
    bodies: Vec<FunctionBody<'a>>,
    panics: HashSet<u32>,
    /// The relocations of the code, with the place of their whole section.
    relocations: Option<(Range<u64>, RelocSectionReader<'a>)>,
}

fn read(wasm: &[u8]) -> Read<Program<'_>> {
    let mut program = Program::default();
    // A section begins where the one before it ends.
    let mut begins = 8;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    program.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { range, .. } => program.code = range.start,
            Payload::CodeSectionEntry(body) => program.bodies.push(body.clone()),
            Payload::CustomSection(section) => match section.as_known() {
                KnownCustom::Name(names) => {
                    for name in names {
                        if let Name::Function(names) = name? {
                            for name in names {
                                let name = name?;
                                if panics(name.name) {
                                    program.panics.insert(name.index);
                                }
                            }
                        }
                    }
                }
                KnownCustom::Reloc(relocations) if section.name() == "reloc.CODE" => {
                    program.relocations = Some((begins..section.range().end, relocations));
                }
                _ => {}
            },
            _ => {}
        }
        if let Some((_, range)) = payload.as_section() {
            begins = range.end;
        }
    }
    Ok(program)
}

/// Is this the mangled name of a function that never returns?
fn panics(name: &str) -> bool {
    let name = format!("{:#}", demangle(name));
    let plain = name.split("::<").next().unwrap_or_default();
    name.starts_with(MODULE) || PANICS.contains(&plain)
}

impl Program<'_> {
    fn silent(&self, wasm: &[u8]) -> Read<Vec<u8>> {
        let mut silent = wasm.to_vec();
        // What is cut is no longer for a linker to change.
        let mut cut: Vec<Range<usize>> = Vec::new();
        for (body, index) in self.bodies.iter().zip(self.imported..) {
            if self.panics.contains(&index) {
                let range = at(&body.range());
                // No locals, then a trap; in the length that it had.
                silent[range.clone()].fill(NOP);
                silent[range.start] = 0;
                silent[range.start + 1] = UNREACHABLE;
                silent[range.end - 1] = END;
                cut.push(range);
            } else {
                for address in self.addresses_for_panics(body)? {
                    silent[address.clone()].copy_from_slice(&NO_ADDRESS);
                    cut.push(address);
                }
            }
        }
        let Some((section, relocations)) = &self.relocations else {
            return Ok(silent);
        };
        let section = at(section);
        let rest = silent.split_off(section.end);
        silent.truncate(section.start);
        silent.extend(self.without(wasm, relocations, &cut)?);
        silent.extend(rest);
        Ok(silent)
    }

    /// The places of addresses that are only there to call a function that never returns: what
    /// comes right before the call and does nothing but work out values.
    fn addresses_for_panics(&self, body: &FunctionBody<'_>) -> Read<Vec<Range<usize>>> {
        let mut found = Vec::new();
        let mut values = Vec::new();
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let (operator, start) = operators.read_with_offset()?;
            match operator {
                Operator::I32Const { .. } => {
                    // The opcode, then the number: an address has its full length.
                    let number = at(&(start + 1..operators.original_position()));
                    if number.len() == NO_ADDRESS.len() {
                        values.push(number);
                    }
                }
                Operator::LocalGet { .. } | Operator::I32Add | Operator::I32Sub => {}
                Operator::Call { function_index } if self.panics.contains(&function_index) => {
                    found.append(&mut values);
                }
                _ => values.clear(),
            }
        }
        Ok(found)
    }

    /// The section of the relocations without those in places that are cut.
    fn without(
        &self,
        wasm: &[u8],
        relocations: &RelocSectionReader<'_>,
        cut: &[Range<usize>],
    ) -> Read<Vec<u8>> {
        let entries = relocations.entries();
        let end = entries.range().end;
        let mut starts = Vec::new();
        for entry in entries.into_iter_with_offsets() {
            let (start, entry) = entry?;
            starts.push((start, self.code + u64::from(entry.offset)));
        }
        let ends = starts.iter().map(|(start, _)| *start).skip(1).chain([end]);
        let kept: Vec<&[u8]> = starts
            .iter()
            .zip(ends)
            .filter(|((_, place), _)| {
                // Both are in the order of the code.
                let next = cut.partition_point(|range| range.end as u64 <= *place);
                cut.get(next)
                    .is_none_or(|range| (range.start as u64) > *place)
            })
            .map(|((start, _), end)| &wasm[at(&(*start..end))])
            .collect();
        const NAME: &str = "reloc.CODE";
        let mut content = number(NAME.len());
        content.extend(NAME.as_bytes());
        content.extend(number(relocations.section_index() as usize));
        content.extend(number(kept.len()));
        content.extend(kept.concat());
        let mut section = vec![0];
        section.extend(number(content.len()));
        section.extend(content);
        Ok(section)
    }
}

fn at(range: &Range<u64>) -> Range<usize> {
    range.start as usize..range.end as usize
}

/// A number as WASM has it: seven bits a byte, the lowest first.
fn number(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while value > 0x7f {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{
        CodeSection, CustomSection, EntityType, Function, FunctionSection, ImportSection,
        IndirectNameMap, Module, NameMap, NameSection, TypeSection, ValType,
    };

    /// `i32.const`, an address in its full length, `call`, a function in its full length, `end`.
    const BODY: [u8; 13] = [0x41, 0xff, 0xff, 0xff, 0xff, 0x07, 0x10, 0, 0, 0, 0, 0, END];

    /// The body that hands an address to a function.
    fn hands_to(function: u8) -> Function {
        let mut body = BODY;
        body[7..12].copy_from_slice(&[function | 0x80, 0x80, 0x80, 0x80, 0x00]);
        let mut code = Function::new([]);
        code.raw(body);
        code
    }

    /// A program: an imported function (0), one that panics (1) by handing an address to it, one
    /// that calls this (2), and one that calls the imported function (3).
    fn program(names: [&str; 3]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], []);
        let mut imports = ImportSection::new();
        imports.import("env", "say", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for called in [0, 1, 0] {
            functions.function(0);
            code.function(&hands_to(called));
        }
        let mut map = NameMap::new();
        for (at, name) in (1..).zip(names) {
            map.append(at, name);
        }
        let mut named = NameSection::new();
        named.functions(&map);
        named.locals(&IndirectNameMap::new());
        // Of the fourth section. The code begins with how many functions there are; each has its
        // length and no locals before its body.
        let mut relocations = vec![3, 6];
        for at in [3, 18, 33] {
            relocations.extend([4, at + 1, 0, 0]);
            relocations.extend([0, at + 7, 0]);
        }
        let relocations = CustomSection {
            name: "reloc.CODE".into(),
            data: relocations.into(),
        };
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&code).section(&relocations).section(&named);
        module.finish()
    }

    /// The bodies of a program, and the places of its relocations.
    fn parts(wasm: &[u8]) -> (Vec<Vec<u8>>, Vec<u32>) {
        wasmparser::validate(wasm).expect("a program");
        let program = read(wasm).expect("a program");
        let bodies = program.bodies.iter();
        let bodies = bodies.map(|body| wasm[at(&body.range())].to_vec());
        let (_, relocations) = program.relocations.as_ref().expect("relocations");
        let entries = relocations.entries().into_iter();
        let places = entries.map(|entry| entry.expect("an entry").offset);
        (bodies.collect(), places.collect())
    }

    const PANIC: &str = "_RNvNtCsgXGp5Oqx2Ny_4core9panicking9panic_fmt";

    #[test]
    fn a_function_that_panics_traps_and_is_handed_nothing() {
        let wasm = program([PANIC, "caller", "other"]);
        let (before, all) = parts(&wasm);
        assert_eq!(all, [4, 10, 19, 25, 34, 40]);
        let (after, left) = parts(&silence(&wasm).expect("a program"));
        let mut traps = vec![NOP; before[0].len()];
        traps[..2].copy_from_slice(&[0, UNREACHABLE]);
        traps[before[0].len() - 1] = END;
        assert_eq!(after[0], traps);
        assert_eq!(after[1][2..7], NO_ADDRESS);
        assert_eq!(after[1][7..], before[1][7..]);
        assert_eq!(after[2], before[2]);
        assert_eq!(left, [25, 34, 40]);
    }

    #[test]
    fn a_program_that_never_panics_stays_as_it_is() {
        let wasm = program(["one", "two", "three"]);
        assert_eq!(silence(&wasm).ok().as_deref(), Some(wasm.as_slice()));
        assert!(silence(b"no program").is_err());
    }

    #[test]
    fn knows_what_never_returns() {
        for name in [
            PANIC,
            "_ZN4core9panicking13panic_display17h0123456789abcdefE",
            "_RINvNtCsgXGp5Oqx2Ny_4core9panicking13assert_failedjjEB4_",
            "_RNvNtCsgXGp5Oqx2Ny_4core6option13unwrap_failed",
        ] {
            assert!(panics(name), "{name}");
        }
        for name in [
            "_RNvXs_NtNtCsgXGp5Oqx2Ny_4core9panicking10AssertKindNtB4_5Debug3fmt",
            "_RNvNtCsebHcaeoSrxy_3std9panicking15panic_with_hook",
            "_ZN3app9panicking4show17h0123456789abcdefE",
            "core",
        ] {
            assert!(!panics(name), "{name}");
        }
    }
}
