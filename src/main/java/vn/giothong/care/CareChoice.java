package vn.giothong.care;

/** An entry of a list to choose from. */
record CareChoice(String value, String text) {}
