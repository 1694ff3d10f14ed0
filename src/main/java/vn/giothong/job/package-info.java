/** Long work that goes on after the answer: one row for each job, taken up by any replica and resumed when its process died. */
@NullMarked
package vn.giothong.job;

import org.jspecify.annotations.NullMarked;
