package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "NUMBER: STT|TT|Stt|Số TT|Số thứ tự|T.T|No.",
                "FULL_NAME: Họ và tên|HỌ TÊN|Họ & tên|Họ, tên|Họ và tên người hiến máu|Tên người hiến|Người hiến máu|Họ tên NHM|Full name|ho_ten|Họ  và tên|HỌ VÀ TÊN (chữ in hoa)|Họ tên đầy đủ",
                "FAMILY_NAME: Họ đệm|Họ và tên đệm|Họ lót|Họ và chữ lót|Họ",
                "GIVEN_NAME: Tên",
                "BIRTH_DATE: Ngày sinh|Ngày/tháng/năm sinh|Ngày, tháng, năm sinh|Ng.sinh|NTNS|D.O.B|N.Sinh|Sinh ngày|Ngày tháng năm sinh|Năm sinh (ngày/tháng/năm sinh)|NS",
                "BIRTH_YEAR: Năm sinh|Sinh năm|NĂM SINH",
                "BIRTH_YEAR_MALE: Năm sinh nam|Năm sinh (Nam)|Tuổi nam",
                "BIRTH_YEAR_FEMALE: Năm sinh nữ|Năm sinh (Nữ)",
                "SEX: Giới tính|GT|G.tính|Phái|Nam/Nữ|Giới|Giới tính (Nam/Nữ)",
                "IDENTITY_NUMBER: Số CMND/CCCD|CMND|CCCD|Số CCCD|Căn cước|Số định danh cá nhân|Số CMT|Giấy tờ tùy thân|CMND/Hộ chiếu|Số GTTT|CC/CCCD|Số CMND, ngày cấp, nơi cấp|Số căn cước công dân",
                "PHONE: Số điện thoại|Điện thoại|SĐT|Di động|Số ĐT|Tel|Phone|ĐT liên hệ|Số liên lạc|ĐT di động|Điện thoại liên hệ|Liên hệ|Zalo",
                "ADDRESS: Địa chỉ|Nơi ở hiện nay|Nơi thường trú|Hộ khẩu|Đ/c|ĐC|Địa chỉ thường trú|Xã/phường|Quê quán|Chỗ ở hiện tại|Địa chỉ liên hệ|Thôn",
                "UNIT: Cơ quan|Đơn vị công tác|Lớp|Trường|Nơi làm việc|Chi hội|CLB",
                "OCCUPATION: Nghề nghiệp|Nghề|Đối tượng|Chức vụ",
                "WEIGHT_KG: Cân nặng|CN (kg)|Kg|Cân nặng (kg)|Trọng lượng (kg)|P (kg)|C.nặng",
                "BLOOD_GROUP: Nhóm máu|N.máu|NM|Nhóm máu (ABO/Rh)|Nhóm máu ABO, Rh(D)",
                "ABO: ABO|Hệ ABO|Nhóm máu ABO",
                "RH_D: Rh|Rh(D)|Rh (D)|RhD|Yếu tố Rh|Nhóm máu Rh",
                "VOLUME_ML: Thể tích (ml)|Thể tích|V (ml)|Thể tích máu (ml)|TTM|TT máu|Lượng máu (ml)|Số ml|ml|Số lượng (ml)|Lượng máu hiến|Số lượng máu hiến (ml)|Dung tích|Thể tích túi máu|TT (ml)|SL (ml)|TTM (ml)|Thể tích hiến",
                "VOLUME_250: 250|250ml|250 ml|Túi 250|Thể tích 250ml|Túi 250 ml",
                "BAG_NUMBER: Mã túi|Mã túi máu|Số túi máu|Mã số túi máu|Mã đơn vị máu|Mã vạch|Túi máu số|Barcode|Số hiệu túi|Mã ĐVM|Mã đơn vị|ID túi máu|Số túi|Ký hiệu túi máu",
                "CERTIFICATE_SERIAL: Số GCN|Số giấy chứng nhận|GCN|Số chứng nhận|Giấy chứng nhận|Số seri GCN|Seri|Số sê-ri|Số GCN hiến máu|Số sê ri GCN",
                "OUTCOME: Kết quả|KQ|Kết luận|Tình trạng|Đã hiến|Hiến máu|KQ hiến máu|Kết quả hiến máu|Đạt/Không đạt|Hiến/Hoãn|Kết quả khám tuyển|Trạng thái",
                "OUTCOME_DEFERRED: Không đạt|Hoãn|Trì hoãn|Hoãn hiến",
                "REASON: Lý do|Lý do hoãn|Lý do không hiến|Nguyên nhân|Lí do|Lí do từ chối|Lý do trì hoãn",
                "NOTE: Ghi chú|GC|Note|G/chú",
                "PREVIOUS_DONATIONS: Số lần hiến máu|Số lần đã hiến|Lần hiến|Lần thứ|Số lần HM|Đã hiến (lần)|Hiến lần thứ|Tổng số lần hiến|Đã hiến trước đây (lần)",
                "COMPONENT: Loại hiến|Loại máu|Chế phẩm|Thành phần máu|Loại chế phẩm",
            })
    void headers_are_understood_in_their_many_spellings(ColumnField field, String spellings) {
        assertThat(Arrays.stream(spellings.split("\\|")).filter(spelling -> field(spelling) != field))
                .isEmpty();
        assertThat(Arrays.stream(spellings.split("\\|"))
                        .filter(spelling -> field(spelling.toUpperCase(Locale.ROOT)) != field))
                .isEmpty();
        assertThat(Arrays.stream(spellings.split("\\|"))
                        .map(spelling -> Normalizer.normalize(spelling, Normalizer.Form.NFD))
                        .filter(spelling -> field(spelling) != field))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Năm sinh, Nam, BIRTH_YEAR_MALE",
        "Ngày sinh, Nữ, BIRTH_YEAR_FEMALE",
        "Giới tính, Nam, SEX_MALE",
        "Ngày sinh, Năm, BIRTH_YEAR",
        "Ngày sinh, Tháng, BIRTH_MONTH",
        "Nhóm máu, ABO, ABO",
        "Nhóm máu, Rh, RH_D",
        "Nhóm máu, Hệ ABO, ABO",
        "CMND, Số, IDENTITY_NUMBER",
        "Giấy chứng nhận, Số, CERTIFICATE_SERIAL",
        "Túi máu, Mã số, BAG_NUMBER",
        "Túi máu, Thể tích, VOLUME_ML",
        "Thể tích, 350, VOLUME_350",
        "Số lượng, 450ml, VOLUME_450",
        "Kết quả, Đạt, OUTCOME",
        "Kết quả, Không đạt, OUTCOME_DEFERRED",
        "Họ và tên, Tên, GIVEN_NAME",
        "Họ và tên, Họ đệm, FAMILY_NAME",
        "Năm sinh, Địa chỉ, ADDRESS",
    })
    void a_word_below_another_is_understood(String above, String below, ColumnField field) {
        assertThat(Objects.requireNonNull(HeaderWords.match(above, below)).field())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ngày hiến",
                "Ngày cấp",
                "Nơi cấp",
                "Huyết áp",
                "Mạch",
                "Hb",
                "Ký nhận",
                "Chữ ký",
                "Email",
                "Dân tộc",
                "Tuổi",
                "Bác sĩ khám",
                "Họ tên cha",
                "Kết quả xét nghiệm",
                "Số tiền",
                "Nguyễn Văn An",
                "350 người",
                "Người phụ trách",
                "Thể tích đăng ký (ml)",
                "Giờ hiến",
                "Xét nghiệm HBsAg",
                "Họ tên bác sĩ",
                "Số người",
                "Chiều cao"
            })
    void other_headers_are_left_alone(String header) {
        assertThat(field(header)).isNull();
    }

    private static @Nullable ColumnField field(String header) {
        var match = HeaderWords.match(Cell.text(header).text());
        return match == null ? null : match.field();
    }
}
