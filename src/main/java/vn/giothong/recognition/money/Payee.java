package vn.giothong.recognition.money;

import vn.giothong.recognition.ladder.SubjectKind;

/** Who receives the money; how much depends on it. */
public enum Payee {
    PERSON,
    FAMILY,
    COLLECTIVE;

    public static Payee of(SubjectKind honoured) {
        return switch (honoured) {
            case PERSON, MOBILISER -> PERSON;
            case FAMILY -> FAMILY;
            case CLUB, CHAPTER -> COLLECTIVE;
        };
    }
}
