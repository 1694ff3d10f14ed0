package vn.giothong.funding;

import vn.giothong.recognition.ladder.SubjectKind;

/** Who receives the money; how much depends on it. */
enum Payee {
    PERSON,
    FAMILY,
    COLLECTIVE;

    static Payee of(SubjectKind honoured) {
        return switch (honoured) {
            case PERSON, MOBILISER -> PERSON;
            case FAMILY -> FAMILY;
            case CLUB, CHAPTER -> COLLECTIVE;
        };
    }
}
