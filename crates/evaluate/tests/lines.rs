//! Lines in, lines out: the form that reviewers rely on.

/// The output lines, the complaints, and how many lines were bad.
fn evaluate(input: &str) -> (Vec<String>, String, usize) {
    let (mut output, mut complaints) = (Vec::new(), Vec::new());
    let bad = evaluate::evaluate(input.as_bytes(), &mut output, &mut complaints)
        .expect("memory can be written");
    let output = String::from_utf8(output).expect("JSON is text");
    let complaints = String::from_utf8(complaints).expect("messages are text");
    (output.lines().map(str::to_owned).collect(), complaints, bad)
}

#[test]
fn a_result_is_one_line_in_the_promised_order() {
    let (lines, complaints, bad) = evaluate(r#"{"age":"40-49","saddle":["numb-saddle"]}"#);
    assert_eq!((complaints.as_str(), bad), ("", 0));
    assert_eq!(
        lines,
        [concat!(
            r#"{"tier":"same-day","go_now":true,"pattern":"unclear","flags":["cauda-equina"],"tags":[],"#,
            r#""reasons":[{"rule":"saddle","flag":"cauda-equina","tier":"same-day","#,
            r#""answers":["saddle.numb-saddle"]}]}"#
        )]
    );
}

#[test]
fn the_defaults_hold_and_a_missing_list_means_none() {
    let benign = r#"{"age":"40-49","fever":"none","impact":"moderate","saddle":[],"legs":[]}"#;
    let (lines, _, _) = evaluate(&format!("{{\"age\":\"40-49\"}}\n{benign}"));
    assert_eq!(lines[0], lines[1]);
}

#[test]
fn under_18_has_no_pattern() {
    let (lines, _, _) = evaluate(r#"{"age":"under-18"}"#);
    assert!(lines[0].contains(r#""pattern":null"#), "{}", lines[0]);
}

#[test]
fn a_bad_line_is_told_in_its_place_and_the_others_are_answered() {
    let input =
        "{\"age\":\"40-49\"}\nnonsense\n{\"age\":\"40-49\",\"legs\":[\"x\"]}\n{\"age\":\"40-49\"}";
    let (lines, complaints, bad) = evaluate(input);
    assert_eq!(bad, 2);
    assert_eq!(lines[0], lines[3]);
    assert!(
        lines[1].starts_with(r#"{"error":{"line":2,"message":"#),
        "{}",
        lines[1]
    );
    assert!(
        lines[2].starts_with(r#"{"error":{"line":3,"question":"legs","option":"x","message":"#),
        "{}",
        lines[2]
    );
    assert_eq!(complaints.lines().count(), 2);
}

#[test]
fn every_kind_of_bad_line_is_refused() {
    for line in [
        "",
        "[]",
        "{}",
        r#"{"age":["40-49"]}"#,
        r#"{"age":"40"}"#,
        r#"{"age":"40-49","saddle":"numb-saddle"}"#,
        r#"{"age":"40-49","saddle":[1]}"#,
        r#"{"age":"40-49","sadle":[]}"#,
        r#"{"age":"40-49","relation":"them"}"#,
        r#"{"age":"40-49","country":7}"#,
    ] {
        let (lines, _, bad) = evaluate(&format!("{line}\n"));
        assert_eq!((lines.len(), bad), (1, 1), "{line}");
    }
}

#[test]
fn whom_it_is_about_and_where_change_nothing() {
    let (lines, _, bad) = evaluate(
        "{\"age\":\"40-49\"}\n{\"age\":\"40-49\",\"relation\":\"someone-else\",\"country\":\"in\"}",
    );
    assert_eq!(bad, 0);
    assert_eq!(lines[0], lines[1]);
}
