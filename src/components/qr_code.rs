//! A QR code, drawn as one path.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use yew::prelude::*;

/// The largest code: a phone reads it from the screen of another.
const LARGEST: u8 = 22;
/// The bytes that it holds.
pub const QR_CODE_ROOM: usize = 1003;
/// Light modules around it, as the standard asks for.
const QUIET: i32 = 4;

/// The code of a text of at most [`QR_CODE_ROOM`] bytes, with words for who does not see it; nothing
/// for a longer one. Dark on white, whatever the page is.
pub fn qr_code(text: &str, words: AttrValue) -> Html {
    let bytes = [QrSegment::make_bytes(text.as_bytes())];
    let code = QrCode::encode_segments_advanced(
        &bytes,
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(LARGEST),
        None,
        true,
    );
    let Ok(code) = code else {
        return Html::default();
    };
    let side = (code.size() + 2 * QUIET).to_string();
    let view = ["0 0 ", &side, " ", &side].concat();
    html! {
        <svg class="app-qr-code" role="img" aria-label={words} viewBox={view} shape-rendering="crispEdges">
            <path fill="#fff" d={["M0 0h", &side, "v", &side, "H0z"].concat()} />
            <path fill="#000" d={dark(&code)} />
        </svg>
    }
}

/// The dark modules: a rectangle for each run of them in a row.
fn dark(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let [left, top] = [from + QUIET, y + QUIET].map(|at| at.to_string());
                let wide = (x - from).to_string();
                path.extend(["M", &left, " ", &top, "h", &wide, "v1H", &left, "z"]);
            }
            x += 1;
        }
    }
    path
}
