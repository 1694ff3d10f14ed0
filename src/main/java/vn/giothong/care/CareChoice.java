package vn.giothong.care;

/** An entry of a list to choose from. */
record CareChoice(String value, String text) {
    /** The field in which the value in dong of such a support is typed. */
    public String amountField() {
        return "value-" + value;
    }
}
