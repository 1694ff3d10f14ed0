package vn.giothong.funding;

/**
 * How a group of people gives: everyone at an own rate a year out of a gamma distribution (shape, and years as its inverse scale), and
 * after each gift some stop for good, with an own chance out of a beta distribution. It is the model known as modified BG/NBD (Batislam,
 * Denizel and Filiztekin, 2007): what one did oneself is shrunk towards what the group does.
 */
record Habit(double shape, double years, double stop, double stay) {

    /** The same people at another rate: that of their group. */
    Habit times(double factor) {
        return new Habit(shape, years / factor, stop, stay);
    }

    /** The chance that one still gives at all. */
    double alive(Past past) {
        var odds = stop
                / (stay + past.repeats())
                * Math.pow((years + past.span()) / (years + past.last()), shape + past.repeats());
        return 1 / (1 + odds);
    }

    /** The chance to stop after the next gift, with the given number of further ones before it. */
    double stops(Past past, int further) {
        return stop / (stop + stay + past.repeats() + 1 + further);
    }

    /** The chance of a gift from a time until another, in years from now, after the given number of further ones. */
    double gives(Past past, int further, double from, double until) {
        var before = years + past.span() + from;
        return 1 - Math.pow(before / (before + until - from), shape + past.repeats() + further);
    }

    double logLikelihood(Past past) {
        var x = past.repeats();
        var sum = shape * Math.log(years);
        for (int i = 0; i < x; i++) {
            sum += Math.log((shape + i) * (stay + i) / (stop + stay + i));
        }
        var goesOn = Math.log((stay + x) / (stop + stay + x)) - (shape + x) * Math.log(years + past.span());
        var stopped = Math.log(stop / (stop + stay + x)) - (shape + x) * Math.log(years + past.last());
        var most = Math.max(goesOn, stopped);
        return sum + most + Math.log(Math.exp(goesOn - most) + Math.exp(stopped - most));
    }
}
