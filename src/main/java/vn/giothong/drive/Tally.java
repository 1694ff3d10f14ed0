package vn.giothong.drive;

/** What some of a drive's people come to; volume in ml. */
public record Tally(int registered, int donations, int millilitres, int deferrals, int firstTime) {
    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(
                registered + other.registered,
                donations + other.donations,
                millilitres + other.millilitres,
                deferrals + other.deferrals,
                firstTime + other.firstTime);
    }
}
