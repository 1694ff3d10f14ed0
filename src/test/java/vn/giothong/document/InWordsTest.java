package vn.giothong.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, Không đồng",
        "5, Năm đồng",
        "10, Mười đồng",
        "11, Mười một đồng",
        "15, Mười lăm đồng",
        "21, Hai mươi mốt đồng",
        "25, Hai mươi lăm đồng",
        "101, Một trăm lẻ một đồng",
        "105, Một trăm lẻ năm đồng",
        "115, Một trăm mười lăm đồng",
        "230000, Hai trăm ba mươi nghìn đồng",
        "450000, Bốn trăm năm mươi nghìn đồng",
        "3510000, Ba triệu năm trăm mười nghìn đồng",
        "21060000, Hai mươi mốt triệu không trăm sáu mươi nghìn đồng",
        "1000005, Một triệu không trăm lẻ năm đồng",
        "1005000, Một triệu không trăm lẻ năm nghìn đồng",
        "1000000000, Một tỷ đồng",
        "2005000000, Hai tỷ không trăm lẻ năm triệu đồng",
        "1234567891, Một tỷ hai trăm ba mươi bốn triệu năm trăm sáu mươi bảy nghìn tám trăm chín mươi mốt đồng",
        "12000000000000, Mười hai nghìn tỷ đồng"
    })
    void a_sum_of_money_is_read_out_as_the_treasury_does(long amount, String words) {
        assertThat(InWords.dong(amount)).isEqualTo(words);
    }
}
