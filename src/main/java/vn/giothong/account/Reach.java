package vn.giothong.account;

/** How far from the node of a role an action goes. */
enum Reach {
    /** The node itself. */
    OWN,
    /** The chapter in which the node, a team, stands. */
    HOME,
    /** Everything below the node, but not the node itself. */
    BELOW,
    /** The node and everything below. */
    SUBTREE,
    /** Everything there is. */
    ALL
}
