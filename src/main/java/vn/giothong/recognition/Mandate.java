package vn.giothong.recognition;

/** In whose name somebody signs: on behalf of a body (TM.), for the head (KT.), by order (TL.), by authorisation (TUQ.). */
public enum Mandate {
    NONE,
    TM,
    KT,
    TL,
    TUQ
}
