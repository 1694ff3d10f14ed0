package vn.giothong.account;

/** What a role is held at; SYSTEM has no node. */
public enum NodeKind {
    CHAPTER,
    CLUB,
    COLLECTOR,
    TEAM,
    SYSTEM
}
