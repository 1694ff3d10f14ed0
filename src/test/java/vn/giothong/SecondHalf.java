package vn.giothong;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What the other of the two processes runs: every room that {@link FirstHalf} does not name, so that a new one is not forgotten. */
@Suite
@SelectPackages("vn.giothong")
@ExcludePackages({
    "vn.giothong.account",
    "vn.giothong.drive",
    "vn.giothong.funding",
    "vn.giothong.intake",
    "vn.giothong.recognition",
    "vn.giothong.web"
})
@IncludeClassNamePatterns(".*(Test|Properties)")
class SecondHalf {}
