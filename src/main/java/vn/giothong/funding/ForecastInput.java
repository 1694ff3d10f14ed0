package vn.giothong.funding;

import java.util.List;

/** Everything a forecast rests on, with donors and chapters by their numbers. */
record ForecastInput(
        DonorBook book,
        Families families,
        Numbering donors,
        Numbering chapters,
        int groups,
        List<Collective> collectives) {}
