//! Upper bounds: what the sites could be worth at most, from the Lagrangian relaxation.
//!
//! Each place *i* gets a multiplier λᵢ between 0 and *first*ᵢ: what a site is paid for covering it, whoever else does. The place keeps what is
//! left, and the sites that are paid most are open:
//!
//! > *L*(λ) = *base* + ∑ᵢ [(*first*ᵢ − λᵢ)⁺ + (*second*ᵢ − λᵢ)⁺] + max ∑ⱼ *r*ⱼ *x*ⱼ + ν *budget*, *r*ⱼ = ∑ λᵢ over *j*'s places − *cost*ⱼ − ν *price*ⱼ
//!
//! For every λ and ν ≥ 0 this is an upper bound, and the least of them is the bound of the linear relaxation. It is approached by steps along
//! an average of the subgradients, as long as Polyak's and shorter whenever there is no progress (P. M. Camerini, L. Fratta, F. Maffioli, "On
//! improving relaxation methods by modified gradient techniques", Mathematical Programming Study 3, 1975, pp. 26–34). The same average of the
//! sites opened approaches the solution of the linear relaxation (F. Barahona, R. Anbil, "The volume algorithm: producing primal solutions with
//! a subgradient method", Mathematical Programming 87, 2000, pp. 385–399).

use super::part::Part;
use super::work::Work;

/// The best bound found, and what came with it.
#[derive(Debug, Clone)]
pub(super) struct Dual {
    pub(super) bound: f64,
    /// λ of each place of the part.
    pub(super) multipliers: Vec<f64>,
    /// *r* of each site.
    reduced: Vec<f64>,
    /// Whether each site is among those paid most.
    chosen: Vec<bool>,
    /// What a site must be paid to be among them, and what one more would be paid.
    threshold: f64,
    next: f64,
    /// About how much of each site is open in the linear relaxation.
    pub(super) share: Vec<f64>,
}

impl Dual {
    /// The bound where a site has to be closed that would be open, or open that would be closed.
    pub(super) fn otherwise(&self, site: usize) -> f64 {
        match self.chosen[site] {
            true => self.bound - (self.reduced[site] - self.next),
            false => self.bound - (self.threshold - self.reduced[site]),
        }
    }

    /// Whether the best bound has the site open.
    pub(super) fn has_open(&self, site: usize) -> bool {
        self.chosen[site]
    }
}

/// How a search for multipliers goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    /// How many multipliers are looked at, at most.
    pub(super) rounds: usize,
    /// The first length of a step, as a share of Polyak's.
    pub(super) step: f64,
    /// A bound below this is good enough.
    pub(super) enough: f64,
    /// What is aimed at: the worth of a known choice.
    pub(super) target: f64,
    /// After so many rounds, give up where the pace would not come below `enough`.
    pub(super) patience: usize,
}

/// The multipliers' and the sites' side of one evaluation.
#[derive(Default)]
struct Evaluation {
    bound: f64,
    reduced: Vec<f64>,
    /// Sites from the best paid to the worst, as far as the ones that are open are ahead of the rest.
    order: Vec<u32>,
    open: usize,
    threshold: f64,
    next: f64,
    /// ν, kept as the place to start from.
    price: f64,
}

impl Evaluation {
    fn at(&mut self, part: &Part, multipliers: &[f64]) {
        self.reduced.clear();
        for (covers, cost) in part.covers.iter().zip(&part.cost) {
            let paid: f64 = covers
                .iter()
                .map(|&place| multipliers[place as usize])
                .sum();
            self.reduced.push(paid - cost);
        }
        self.bound = part.base;
        for ((&multiplier, first), second) in multipliers.iter().zip(&part.first).zip(&part.second)
        {
            self.bound += (first - multiplier).max(0.0) + (second - multiplier).max(0.0);
        }
        if part.budget.is_finite() {
            self.pay(part);
        } else {
            self.choose(part);
        }
        self.bound += self.order[..self.open]
            .iter()
            .map(|&site| self.reduced[site as usize])
            .sum::<f64>();
    }

    /// Opens the `at_most` sites that are paid most, as far as they are paid at all.
    fn choose(&mut self, part: &Part) {
        let reduced = &self.reduced;
        let by_pay = |&a: &u32, &b: &u32| {
            let (of_a, of_b) = (reduced[a as usize], reduced[b as usize]);
            of_b.total_cmp(&of_a).then(a.cmp(&b))
        };
        self.order.clear();
        self.order
            .extend((0..reduced.len() as u32).filter(|&site| reduced[site as usize] > 0.0));
        (self.threshold, self.next) = (0.0, 0.0);
        self.open = self.order.len();
        if self.open > part.at_most {
            self.open = part.at_most;
            // The next one stands right behind the open ones, and the last of those right before it.
            let (ahead, next, _) = self.order.select_nth_unstable_by(self.open, by_pay);
            self.next = reduced[*next as usize];
            let paid = ahead.iter().map(|&site| reduced[site as usize]);
            self.threshold = paid.min_by(f64::total_cmp).unwrap_or(self.next);
        } else if self.open == part.at_most {
            let paid = self.order.iter().map(|&site| reduced[site as usize]);
            self.threshold = paid.min_by(f64::total_cmp).unwrap_or(0.0);
        }
    }

    /// Charges the least ν for each unit of price at which the sites chosen fit the budget, by bisection.
    fn pay(&mut self, part: &Part) {
        let paid = self.reduced.clone();
        let charge = |of: &mut Self, price: f64| {
            for ((reduced, paid), asked) in of.reduced.iter_mut().zip(&paid).zip(&part.price) {
                *reduced = paid - price * asked;
            }
            of.choose(part);
            let spent: f64 = of.order[..of.open]
                .iter()
                .map(|&site| part.price[site as usize])
                .sum();
            spent <= part.budget
        };
        if charge(self, 0.0) {
            self.price = 0.0;
            return;
        }
        let (mut low, mut high) = (0.0, self.price);
        if high == 0.0 || !charge(self, high) {
            low = high;
            let worth = paid
                .iter()
                .zip(&part.price)
                .filter(|&(_, &price)| price > 0.0);
            high = worth.map(|(paid, price)| paid / price).fold(low, f64::max) * 1.000_001;
        }
        for _ in 0..30 {
            let middle = 0.5 * (low + high);
            if charge(self, middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        self.price = high;
        if !charge(self, high) {
            // Rounding at the upper end: nothing that has a price is open.
            for (reduced, &price) in self.reduced.iter_mut().zip(&part.price) {
                *reduced = if price > 0.0 {
                    reduced.min(0.0)
                } else {
                    *reduced
                };
            }
            self.choose(part);
        }
        self.bound += high * part.budget;
    }
}

/// Searches for the multipliers with the least bound, from `multipliers` on. `visit` is shown the sites of the part that are open for each
/// multipliers, and may answer with a worth to aim at from then on.
pub(super) fn least_bound(
    part: &Part,
    mut multipliers: Vec<f64>,
    mut course: Course,
    work: &mut Work,
    mut visit: impl FnMut(&[u32], &[u32], &mut Work) -> Option<f64>,
) -> Dual {
    let (sites, places) = (part.sites.len(), part.places.len());
    let mut now = Evaluation::default();
    let mut best = Dual {
        bound: f64::INFINITY,
        multipliers: multipliers.clone(),
        reduced: vec![0.0; sites],
        chosen: vec![false; sites],
        threshold: 0.0,
        next: 0.0,
        share: vec![0.0; sites],
    };
    let mut count = vec![0_u32; places];
    let mut average = vec![0.0; places];
    let (mut step, mut stalled, mut checked) = (course.step, 0, f64::INFINITY);
    for round in 0..course.rounds {
        now.at(part, &multipliers);
        work.spend(part.covers.total() + places + sites);
        count.fill(0);
        let open = &now.order[..now.open];
        for &site in open {
            for &place in part.covers.of(site as usize) {
                count[place as usize] += 1;
            }
        }
        if now.bound < best.bound {
            stalled = if now.bound < best.bound - 1e-4 * (best.bound - course.target).abs() {
                0
            } else {
                stalled + 1
            };
            best.bound = now.bound;
            best.multipliers.copy_from_slice(&multipliers);
            best.reduced.copy_from_slice(&now.reduced);
            best.chosen.fill(false);
            for &site in open {
                best.chosen[site as usize] = true;
            }
            (best.threshold, best.next) = (now.threshold, now.next);
        } else {
            stalled += 1;
        }
        if let Some(target) = visit(open, &count, work) {
            course.target = course.target.max(target);
            course.enough = course.enough.max(target);
        }
        if best.bound < course.enough || work.is_over() {
            break;
        }
        if stalled >= STALLED {
            step *= SHORTER;
            stalled = 0;
            if step < 1e-3 {
                break;
            }
        }
        if (round + 1) % course.patience == 0 {
            let rounds_left = (course.rounds - round) as f64 / course.patience as f64;
            if checked - best.bound < 0.25 * (best.bound - course.enough) / rounds_left.max(1.0) {
                break;
            }
            checked = best.bound;
        }
        // The newest counts for a part of the average.
        let newest = if round == 0 { 1.0 } else { NEWEST };
        for share in &mut best.share {
            *share *= 1.0 - newest;
        }
        for &site in open {
            best.share[site as usize] += newest;
        }
        let mut length = 0.0;
        for place in 0..places {
            let multiplier = multipliers[place];
            let covered = f64::from(count[place]);
            let wanted = f64::from(u8::from(multiplier < part.first[place]))
                + f64::from(u8::from(multiplier < part.second[place]));
            let mut lacking = covered - wanted;
            if multiplier >= part.first[place] {
                // At its end a place may as well be counted as covered.
                lacking = (lacking - 1.0).max(lacking.min(0.0));
            }
            let along = newest * lacking + (1.0 - newest) * average[place];
            average[place] = along;
            let from = multipliers[place];
            let stuck = (along > 0.0 && from <= 0.0) || (along < 0.0 && from >= part.first[place]);
            if !stuck {
                length += along * along;
            }
        }
        if length < 1e-12 {
            break;
        }
        let by = step * (best.bound - course.target).max(1e-9 * best.bound.abs()) / length;
        for place in 0..places {
            let to = multipliers[place] - by * average[place];
            multipliers[place] = to.clamp(0.0, part.first[place]);
        }
    }
    best
}

/// How much the newest subgradient counts in the average.
const NEWEST: f64 = 0.07;

/// After so many rounds without progress the steps become shorter, and by how much.
const STALLED: usize = 5;
const SHORTER: f64 = 0.85;
