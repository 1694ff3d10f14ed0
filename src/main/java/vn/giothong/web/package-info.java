/** What every page and endpoint shares: languages, texts, forms, flash messages, paging, errors and the safety of requests; knows no feature. */
@NullMarked
package vn.giothong.web;

import org.jspecify.annotations.NullMarked;
