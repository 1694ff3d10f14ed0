package vn.giothong.chapter;

public enum ChapterKind {
    TERRITORIAL,
    SCHOOL,
    ENTERPRISE,
    AGENCY,
    ARMED_FORCES
}
