package vn.giothong.funding;

import java.util.List;
import java.util.UUID;

/** Everything a forecast rests on, with the chapters by their numbers. */
record ForecastInput(DonorBook book, Families families, List<UUID> chapters, int groups) {}
