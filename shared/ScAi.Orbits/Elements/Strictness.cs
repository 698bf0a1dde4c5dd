namespace ScAi.Orbits.Elements;

/// <summary>How exactly a text must follow its format.</summary>
public enum Strictness
{
    /// <summary>
    /// What people paste: missing or wrong checksums (remarked on), cut or padded lines, text behind column 69, blanks for zeros,
    /// fields out of their columns as long as blanks separate them.
    /// </summary>
    Lenient,

    /// <summary>Every column where the format puts it, and the checksums right.</summary>
    Strict,
}
