//! What is made of samples.

/// Samples of one kind, in order of size.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Samples(Vec<f64>);

impl FromIterator<f64> for Samples {
    fn from_iter<I: IntoIterator<Item = f64>>(values: I) -> Samples {
        let mut sorted: Vec<f64> = values.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        Samples(sorted)
    }
}

impl Samples {
    /// The middle one, or the mean of the two in the middle.
    #[must_use]
    pub(crate) fn median(&self) -> f64 {
        let (low, high) = (self.0.len().saturating_sub(1) / 2, self.0.len() / 2);
        (self.at(low) + self.at(high)) / 2.0
    }

    /// The least that 95 in a hundred do not exceed.
    #[must_use]
    pub(crate) fn p95(&self) -> f64 {
        self.at((self.0.len() * 95).div_ceil(100).saturating_sub(1))
    }

    /// The smallest and the largest.
    #[must_use]
    pub(crate) fn spread(&self) -> (f64, f64) {
        (self.at(0), self.at(self.0.len().saturating_sub(1)))
    }

    fn at(&self, place: usize) -> f64 {
        self.0.get(place).copied().unwrap_or(f64::NAN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn samples(values: impl IntoIterator<Item = u32>) -> Samples {
        values.into_iter().map(f64::from).collect()
    }

    #[test]
    fn the_middle_is_that_of_the_order_and_not_of_the_samples() {
        assert_eq!(samples([9, 1, 5]).median(), 5.0);
        assert_eq!(samples([9, 1, 5, 7]).median(), 6.0);
        assert!(samples([]).median().is_nan());
    }

    #[test]
    fn five_in_a_hundred_may_be_larger() {
        assert_eq!(samples(1..=100).p95(), 95.0);
        assert_eq!(samples(1..=200).p95(), 190.0);
        assert_eq!(samples(1..=7).p95(), 7.0);
        assert_eq!(samples([3]).p95(), 3.0);
    }

    #[test]
    fn the_spread_is_from_the_smallest_to_the_largest() {
        assert_eq!(samples([4, 2, 8]).spread(), (2.0, 8.0));
    }
}
