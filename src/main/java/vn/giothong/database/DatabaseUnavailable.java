package vn.giothong.database;

import java.io.IOException;
import java.nio.file.Path;

/** The application cannot have its own database; the message tells people why, in Vietnamese and in English. */
public final class DatabaseUnavailable extends RuntimeException {

    private DatabaseUnavailable(String vietnamese, String english) {
        super(vietnamese + System.lineSeparator() + english);
    }

    static DatabaseUnavailable folderInUse(Path folder) {
        return new DatabaseUnavailable(
                "Thư mục dữ liệu " + folder + " đang được một tiến trình Giọt Hồng khác sử dụng."
                        + " Hãy dừng tiến trình đó, hoặc đặt GIOTHONG_DATA_DIR là một thư mục khác.",
                "The data folder " + folder + " is in use by another process of Giọt Hồng."
                        + " Stop that process, or set GIOTHONG_DATA_DIR to another folder.");
    }

    static DatabaseUnavailable foreignSystem(String system) {
        return new DatabaseUnavailable(
                "Máy chủ dữ liệu đi kèm chỉ chạy trên Linux x86-64, máy này là " + system
                        + ". Hãy đặt QUARKUS_DATASOURCE_JDBC_URL (cùng _USERNAME và _PASSWORD) trỏ tới một MySQL.",
                "The embedded database server runs on Linux x86-64 only, this machine is " + system
                        + ". Set QUARKUS_DATASOURCE_JDBC_URL (with _USERNAME and _PASSWORD) to a MySQL.");
    }

    static DatabaseUnavailable failed(Path log) {
        return new DatabaseUnavailable(
                "Máy chủ dữ liệu đi kèm không khởi động được; xem nhật ký " + log + ".",
                "The embedded database server did not start; see its log " + log + ".");
    }

    static DatabaseUnavailable unusableFolder(Path folder, IOException reason) {
        return new DatabaseUnavailable(
                "Không dùng được thư mục dữ liệu " + folder + ": " + reason,
                "The data folder " + folder + " cannot be used: " + reason);
    }
}
