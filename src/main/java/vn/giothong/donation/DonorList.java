package vn.giothong.donation;

import java.util.List;

/** A page of donors; where there are more than the total says, not all were counted. */
record DonorList(List<DonorItem> items, long total, boolean more) {}
