package vn.giothong.recognition.ladder;

/** Who is honoured. */
public enum SubjectKind {
    PERSON,
    FAMILY,
    CLUB,
    CHAPTER,
    MOBILISER
}
