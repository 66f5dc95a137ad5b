//! Writes the file of the words that can wait to standard output, for the build of the app.

fn main() {
    print!("{}", content::LATE_ENGLISH);
}
