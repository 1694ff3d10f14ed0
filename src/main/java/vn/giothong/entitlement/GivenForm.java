package vn.giothong.entitlement;

/** How something was given: goods or a service, never cash. */
public enum GivenForm {
    GOODS,
    SERVICE
}
