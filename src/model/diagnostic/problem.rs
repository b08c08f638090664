//! Everything that can be wrong with data, and how much it matters.

use super::{Severity, TableId};
use serde::Serialize;

/// What is wrong, with the facts that a message needs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "problem", rename_all = "kebab-case")]
pub enum Problem {
    /// The row has more cells than the header.
    RaggedRow {
        /// Cells in the row.
        found: usize,
        /// Cells in the header.
        expected: usize,
    },
    /// A required cell is empty.
    MissingValue,
    /// An identifier holds a line break or another control character.
    ControlCharacter,
    /// Not a six-digit ISTAT code.
    NotIstatCode,
    /// A five-digit code was given back the zero that a spreadsheet had eaten.
    RestoredZero {
        /// The code as used.
        repaired: String,
    },
    /// A number written with marks between its thousands or a currency was read without them.
    ReadAsNumber {
        /// The number as used, with a decimal point.
        repaired: String,
    },
    /// A number whose one mark may part thousands or decimals, in a column where nothing tells which.
    UndecidedNumber,
    /// The serial number of a day, as spreadsheets keep dates, was read as the day.
    ReadAsDate {
        /// The day as used.
        repaired: String,
    },
    /// Letters spoilt by a program that read UTF-8 as Windows-1252 were given back.
    Mojibake {
        /// The text as used.
        repaired: String,
    },
    /// A municipality was named where its code belongs.
    MunicipalityByName {
        /// The code as used.
        repaired: String,
    },
    /// A municipality that no longer exists stands for the one it went into.
    SuppressedMunicipality {
        /// The code as used.
        repaired: String,
        /// Its name.
        successor: String,
        /// The day on which the old one ceased to exist.
        since: String,
    },
    /// A name that no municipality of the district has.
    UnknownMunicipality {
        /// The name most like it, if any is.
        nearest: Option<String>,
    },
    /// A cell of a merged area took the value of the area's first cell.
    FilledMergedCell {
        /// The value as used.
        repaired: String,
    },
    /// A wrong value that a row can do without: the cell counts as empty.
    CellEmptied {
        /// What is wrong with it.
        cause: Box<Problem>,
    },
    /// A list whose items something else parted than `|` was read as one.
    ListSeparator {
        /// The list as used.
        repaired: String,
    },
    /// Latitude and longitude stood in each other's place.
    SwappedPlace {
        /// Latitude and longitude as used.
        repaired: String,
    },
    /// A row with the names of the columns in its cells, which is no data.
    RepeatedHeader,
    /// A cell that would have been repaired, had it not been asked to repair nothing.
    NotRepaired {
        /// The value that would have been used.
        proposed: String,
    },
    /// The result of a formula that failed.
    FormulaError,
    /// A fiscal code whose control digit is not the one its other digits give.
    FiscalCodeDigit,
    /// A fiscal code of a person where an organization's belongs; it is not kept.
    PersonalFiscalCode,
    /// Text where a whole number belongs.
    NotAWholeNumber,
    /// Text where a number belongs.
    NotANumber,
    /// A number below zero where none can be.
    Negative,
    /// A number of zero or less where only more makes sense: the weight of a tie.
    NotAboveZero,
    /// A number outside its range.
    OutOfRange {
        /// Least allowed.
        least: f64,
        /// Most allowed.
        most: f64,
    },
    /// A word that is not one of those allowed.
    NotAChoice {
        /// The words allowed.
        choices: String,
    },
    /// Not a date.
    NotADate,
    /// Latitude without longitude, or the reverse.
    HalfPlace,
    /// The least is larger than the most.
    EmptyRange {
        /// The least as stated.
        low: u32,
        /// The most as stated.
        high: u32,
    },
    /// The first day is later than the last.
    EmptyPeriod {
        /// The first as stated.
        from: String,
        /// The last as stated.
        to: String,
    },
    /// A service's status and its days contradict each other on the date of the data; the service covers nobody then.
    StatusAgainstDates {
        /// The date of the data.
        day: String,
    },
    /// A municipality without a point took one inside its boundary.
    PointInsideBoundary {
        /// Degrees north.
        latitude: String,
        /// Degrees east.
        longitude: String,
    },
    /// An identifier was already used.
    DuplicateId {
        /// The row that used it first.
        first_row: usize,
    },
    /// A second row for what may have only one: a need, a membership, an answer, a travel time.
    DuplicateRow {
        /// The row that said it first.
        first_row: usize,
    },
    /// An identifier that no row of the other table has.
    UnknownId {
        /// The other table.
        table: TableId,
        /// The identifier most like it, if any is.
        nearest: Option<String>,
    },
    /// An identifier whose own row was left out.
    RefersToRefused {
        /// The other table.
        table: TableId,
        /// The row that was left out.
        refused_row: usize,
    },
    /// A municipality that is not in the table; the row is used without it.
    OutsideDistrict,
    /// A list of served municipalities in which none is in the table.
    ServesNobody,
    /// An organization tied to itself.
    SelfTie,
    /// A tie reported by somebody who is not one of its ends.
    ReporterNotAnEnd,
    /// A capacity in a unit that does not count persons.
    CapacityUnit,
    /// A column that no table has; it is ignored.
    UnknownColumn {
        /// The column most like it, if any is.
        nearest: Option<String>,
    },
    /// A table with a header and no row.
    EmptyTable,
    /// There is no organization yet.
    NoOrganizations,
    /// Lines above the header were passed over.
    TitleLines {
        /// How many of them have something in them.
        lines: usize,
    },
    /// A sheet without the name of a table was read as one, because it has its columns.
    SheetByColumns {
        /// Which table.
        table: TableId,
    },
    /// A sheet was not read, because no table has its name or its columns.
    UnreadSheet {
        /// The name of the table most like it, if any is.
        nearest: Option<String>,
    },
    /// The example row of an empty dataset, which is no data.
    ExampleRow,
    /// A table that would make the results richer is not there.
    AbsentTable {
        /// Which one.
        table: TableId,
    },
    /// A file that is no table, with a name like that of one.
    MisnamedFile {
        /// The name of the table.
        nearest: String,
    },
    /// A shape in the boundaries that is no area, or has no code.
    NotAnArea,
    /// The dataset has organizations and no tie between them.
    NoTies,
    /// The dataset has one organization: there is no network.
    OneOrganization,
    /// The dataset has no need: there is nothing to cover.
    NoNeeds,
    /// The lead organization named in `dataset.toml` is not in the table.
    UnknownLead {
        /// The identifier most like it, if any is.
        nearest: Option<String>,
    },
    /// A file is not in UTF-8 and was read as Windows-1252.
    ReadAsWindows1252,
    /// The organization was merged into another.
    Merged {
        /// The one that is kept.
        into: String,
    },
    /// A value that the kept organization lacks was taken from the merged one.
    MergeFilled {
        /// The one that is kept.
        into: String,
    },
    /// A value of the merged organization that is not that of the kept one.
    MergeDiffers {
        /// The one that is kept.
        into: String,
        /// Its value.
        kept: String,
    },
    /// A reference to a merged organization was read as one to the organization that is kept.
    MergeMoved {
        /// The one that is kept.
        into: String,
    },
    /// A tie that a merge made one of an organization with itself.
    MergeSelfTie {
        /// The one that is kept.
        into: String,
    },
    /// A row that, after a merge, says again what another one says.
    MergeRepeats {
        /// The row that said it first.
        first_row: usize,
    },
    /// An organization in the log of merges that no row has.
    MergeOfNobody {
        /// The identifier most like it, if any is.
        nearest: Option<String>,
    },
    /// A merge of an organization, directly or through others, into itself.
    MergeCycle,
    /// A merge of an organization that another row merges elsewhere.
    MergedTwice {
        /// The other row.
        first_row: usize,
    },
    /// Two organizations that one row says are the same, and another that they are not.
    MergeContradiction {
        /// The other row's file.
        file: String,
        /// The other row.
        other_row: usize,
    },
    /// A word for which of the two is kept that is neither of them.
    KeepsNeither,
    /// A large file has more problems than are told one by one.
    MoreProblems {
        /// How many.
        problems: usize,
    },
    /// Parts of a network's file that a plain network does not have, and that are left out or read as something plainer.
    NotKept {
        /// What they are.
        part: Part,
        /// How many there are.
        count: usize,
    },
    /// A label that other actors have too was made an id of its own.
    MadeDistinct {
        /// The id.
        made: String,
    },
    /// A second actor with the same id.
    ActorTwice,
    /// A tie that names an actor that the file does not declare.
    UnknownActor,
    /// A value that is not of the type that the file declares for it; the rest is used.
    NotOfItsType,
    /// A text that is no tax code; it is not kept, and not shown, because it may be a person's.
    NotAFiscalCode,
    /// A comune that nothing is known of by that name; the row is used without it.
    ComuneNotFound {
        /// The province it is said to be in.
        province: Option<String>,
    },
    /// The same, where only some comuni were asked for: nobody can say whether this is one of them.
    ComuneUndecided {
        /// The province it is said to be in.
        province: Option<String>,
    },
    /// A section of the register that is not known; it is kept as written.
    UnknownSection,
    /// A date that cannot be read; the row is used without it.
    DateNotRead,
    /// A table of a data package that has no place in a dataset.
    NoPlaceForTable {
        /// How many rows it has.
        rows: usize,
    },
    /// A column of a data package that has no place in a dataset.
    NoPlaceForColumn {
        /// How many rows have a value in it.
        rows: usize,
    },
    /// A service is at several places; the first is used.
    SeveralPlaces {
        /// How many.
        places: usize,
    },
    /// A service has several capacities; the first in persons is used, else the first.
    SeveralCapacities {
        /// How many.
        capacities: usize,
    },
    /// The area that a service serves is no comune of the dataset; the service is used without it.
    AreaNotFound,
    /// A cost of travel below zero.
    NegativeCost,
    /// An id that stands in the table of costs only: nobody is known to be there, or nothing.
    OnlyInCosts {
        /// The table that should list it.
        table: TableId,
        /// The identifier most like it, if any is.
        nearest: Option<String>,
        /// How many rows name it.
        rows: usize,
    },
    /// The way between two places is stated more than once; the lowest cost counts.
    PairTwice {
        /// The row that stated it first.
        first_row: usize,
        /// How many rows of the file repeat a pair.
        repeated: usize,
    },
    /// A row points to one that the package does not have.
    NoSuchRow {
        /// The table it points into.
        points_to: String,
    },
    /// A scenario that stands on itself, directly or through others.
    ScenarioCycle,
    /// A scenario that the plan does not have.
    UnknownScenario {
        /// The one most like it, if any is.
        nearest: Option<String>,
    },
    /// A second change of one thing, where neither says that it comes after the other.
    ChangedTwice {
        /// The row of the other.
        first_row: usize,
    },
    /// Something new that is already there.
    AlreadyThere,
    /// Something new under the id of what closed, left or was merged before.
    ClosedBefore,
    /// A working group that was split, which only another merger puts together.
    SplitTavolo,
    /// Something that closed, left or was merged in the same scenario or in one that it stands on.
    AlreadyGone,
    /// Nothing changed that could be as before again.
    NothingToRestore,
    /// Two organizations without the tie that is to end.
    NoSuchTie,
    /// A change by percent of a number that nobody knows.
    PercentOfUnknown,
    /// A change that cannot be made of a thing of this kind.
    NotToBeDone,
    /// A number that two cells of a change give.
    NumberAndPercent,
    /// A percentage below one, as a share, or a cell that is shown as a percentage, would be.
    ShareForPercent,
    /// A percentage so small that the cell of a sheet may be shown as a hundred times as much.
    SmallPercent,
    /// A key that no change of a plan has.
    UnknownKey {
        /// The key most like it, if any is.
        nearest: Option<String>,
    },
    /// A name that several have.
    SharedName {
        /// Their ids.
        ids: Vec<String>,
    },
    /// A scenario that changes nothing and stands on no other.
    EmptyScenario,
    /// A cell that says nothing for a change of this kind.
    NotTaken,
    /// A word that a plan does not have.
    NotAWord {
        /// Those it has.
        choices: String,
        /// The one most like it, if any is.
        nearest: Option<String>,
    },
    /// A plan without a row.
    EmptyPlan,
    /// A second plan beside the one that is read.
    UnreadPlan {
        /// Where the one that is read stands.
        read: String,
    },
    /// An organization that does not sit in the working group that is split, or a type of need that it does not follow.
    NotOfTavolo,
    /// One number of persons for the needs of a type, of which there are several or none.
    WhichMunicipality {
        /// How many there are.
        needs: usize,
    },
    /// A service that is there no longer because nobody who offered it is.
    BackWithOrganization,
    /// A pair of an organization and itself between which nothing is to be suggested.
    NeverItself,
    /// A pair that has a tie already, and that nobody would suggest one to.
    NeverTied,
}

/// A part of a network's file that a plain network does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Further networks beside the first.
    Networks,
    /// Networks inside actors: their actors and ties are taken as all the others.
    Nested,
    /// Ties of more than two actors.
    Hyperedges,
    /// Points of actors to which ties are fastened: the ties are fastened to the actors.
    Ports,
    /// When actors and ties were there.
    Times,
    /// Groupings, vectors and permutations of another network, or of another number of actors.
    Partitions,
    /// Numbers on a tie beside its weight.
    Values,
    /// Values that are lists or objects: kept as text.
    Structures,
}

impl Problem {
    /// The value that was used in place of the one written, where the problem was mended by that.
    pub fn repaired(&self) -> Option<&str> {
        match self {
            Self::RestoredZero { repaired }
            | Self::ReadAsNumber { repaired }
            | Self::ReadAsDate { repaired }
            | Self::Mojibake { repaired }
            | Self::MunicipalityByName { repaired }
            | Self::SuppressedMunicipality { repaired, .. }
            | Self::ListSeparator { repaired }
            | Self::SwappedPlace { repaired }
            | Self::FilledMergedCell { repaired } => Some(repaired),
            _ => None,
        }
    }

    /// Whether it only follows from another problem, and goes away by itself when that is mended.
    pub fn follows(&self) -> bool {
        matches!(self, Self::RefersToRefused { .. })
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::RaggedRow { .. }
            | Self::MissingValue
            | Self::ControlCharacter
            | Self::NotIstatCode
            | Self::NotAWholeNumber
            | Self::NotANumber
            | Self::Negative
            | Self::NotAboveZero
            | Self::OutOfRange { .. }
            | Self::NotAChoice { .. }
            | Self::NotADate
            | Self::EmptyRange { .. }
            | Self::EmptyPeriod { .. }
            | Self::DuplicateId { .. }
            | Self::DuplicateRow { .. }
            | Self::UnknownId { .. }
            | Self::RefersToRefused { .. }
            | Self::ServesNobody
            | Self::SelfTie
            | Self::NotAnArea
            | Self::NotKept {
                part: Part::Hyperedges,
                ..
            }
            | Self::ActorTwice
            | Self::UnknownActor
            | Self::UndecidedNumber
            | Self::UnknownMunicipality { .. }
            | Self::NotRepaired { .. }
            | Self::FormulaError
            | Self::MergeCycle
            | Self::MergedTwice { .. }
            | Self::MergeContradiction { .. }
            | Self::KeepsNeither
            | Self::MoreProblems { .. }
            | Self::ComuneUndecided { .. }
            | Self::NegativeCost
            | Self::OnlyInCosts { .. }
            | Self::NoSuchRow { .. }
            | Self::ScenarioCycle
            | Self::UnknownScenario { .. }
            | Self::ChangedTwice { .. }
            | Self::AlreadyThere
            | Self::AlreadyGone
            | Self::ClosedBefore
            | Self::SplitTavolo
            | Self::NothingToRestore
            | Self::NoSuchTie
            | Self::PercentOfUnknown
            | Self::NotToBeDone
            | Self::NumberAndPercent
            | Self::ShareForPercent
            | Self::UnknownKey { .. }
            | Self::SharedName { .. }
            | Self::EmptyScenario
            | Self::NotTaken
            | Self::NotAWord { .. }
            | Self::EmptyPlan
            | Self::NotOfTavolo
            | Self::WhichMunicipality { .. }
            | Self::BackWithOrganization
            | Self::NeverItself => Severity::Error,
            Self::RestoredZero { .. }
            | Self::ReadAsNumber { .. }
            | Self::ReadAsDate { .. }
            | Self::Mojibake { .. }
            | Self::MunicipalityByName { .. }
            | Self::SuppressedMunicipality { .. }
            | Self::FilledMergedCell { .. }
            | Self::ListSeparator { .. }
            | Self::SwappedPlace { .. }
            | Self::CellEmptied { .. }
            | Self::FiscalCodeDigit
            | Self::PersonalFiscalCode
            | Self::UnreadSheet { nearest: Some(_) }
            | Self::UnreadPlan { .. }
            | Self::SmallPercent
            | Self::HalfPlace
            | Self::OutsideDistrict
            | Self::ReporterNotAnEnd
            | Self::NeverTied
            | Self::CapacityUnit
            | Self::StatusAgainstDates { .. }
            | Self::UnknownColumn { .. }
            | Self::MisnamedFile { .. }
            | Self::UnknownLead { .. }
            | Self::MergeOfNobody { .. }
            | Self::NotKept { .. }
            | Self::MadeDistinct { .. }
            | Self::NotOfItsType
            | Self::ReadAsWindows1252
            | Self::NotAFiscalCode
            | Self::ComuneNotFound { .. }
            | Self::UnknownSection
            | Self::DateNotRead
            | Self::SeveralPlaces { .. }
            | Self::SeveralCapacities { .. }
            | Self::AreaNotFound
            | Self::PairTwice { .. } => Severity::Warning,
            Self::NoPlaceForTable { .. }
            | Self::NoPlaceForColumn { .. }
            | Self::AbsentTable { .. }
            | Self::EmptyTable
            | Self::NoOrganizations
            | Self::TitleLines { .. }
            | Self::SheetByColumns { .. }
            | Self::UnreadSheet { nearest: None }
            | Self::ExampleRow
            | Self::RepeatedHeader
            | Self::NoTies
            | Self::OneOrganization
            | Self::NoNeeds
            | Self::PointInsideBoundary { .. }
            | Self::Merged { .. }
            | Self::MergeFilled { .. }
            | Self::MergeDiffers { .. }
            | Self::MergeMoved { .. }
            | Self::MergeSelfTie { .. }
            | Self::MergeRepeats { .. } => Severity::Note,
        }
    }
}
