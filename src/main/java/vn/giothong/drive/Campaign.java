package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A season or movement that drives belong to, such as Hành trình Đỏ. */
@Entity
public class Campaign extends PanacheEntityBase {
    @Id
    public String code;

    public String nameVi;
    public String nameEn;

    protected Campaign() {}

    String name(boolean vietnamese) {
        return vietnamese ? nameVi : nameEn;
    }
}
