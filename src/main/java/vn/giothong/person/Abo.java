package vn.giothong.person;

/** The ABO blood group. */
public enum Abo {
    A,
    B,
    O,
    AB
}
