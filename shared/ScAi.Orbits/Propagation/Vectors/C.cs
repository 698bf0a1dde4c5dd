namespace ScAi.Orbits.Propagation.Vectors;

/// <summary>Where each of a theory's constants lies in the block that the kernels read; names as in <see cref="NearEarthTheory"/>.</summary>
internal static class C
{
    // Secular gravity and drag.
    internal const int Mo = 0, Mdot = 1, Argpo = 2, Argpdot = 3, Nodeo = 4, Nodedot = 5, Nodecf = 6, Cc1 = 7, BstarCc4 = 8, T2cof = 9;
    internal const int Omgcof = 10, Eta = 11, Xmcof = 12, Delmo = 13, D2 = 14, D3 = 15, D4 = 16, BstarCc5 = 17, Sinmao = 18;
    internal const int T3cof = 19, T4cof = 20, T5cof = 21, Ao = 22, Ecco = 23, No = 24;

    // Constants of the periodics, in the order of the block that the last stages read.
    internal const int Orientation = 25;
    internal const int Con41 = 25, X1mth2 = 26, X7thm1 = 27, Sini = 28, Cosi = 29, Aycof = 30, Xlcof = 31;

    // The gravity model.
    internal const int HalfJ2 = 32, Radius = 33, SpeedUnit = 34;

    internal const int NearEarthCount = 35;

    // Deep space: secular rates, the Sun's and the Moon's periodics.
    internal const int Inclo = 35, Dedt = 36, Didt = 37, Dmdt = 38, Domdt = 39, Dnodt = 40;
    internal const int Zmos = 41, Se2 = 42, Se3 = 43, Si2 = 44, Si3 = 45, Sl2 = 46, Sl3 = 47, Sl4 = 48, Sgh2 = 49, Sgh3 = 50, Sgh4 = 51;
    internal const int Sh2 = 52, Sh3 = 53;
    internal const int Zmol = 54, Ee2 = 55, E3 = 56, Xi2 = 57, Xi3 = 58, Xl2 = 59, Xl3 = 60, Xl4 = 61, Xgh2 = 62, Xgh3 = 63, Xgh4 = 64;
    internal const int Xh2 = 65, Xh3 = 66;

    // Deep space: resonance; all zeros where there is none.
    internal const int Gsto = 67, IsResonant = 68, IsSynchronous = 69, CubeRootNo = 70, XkeTwoThirds = 71, HalfJ3OverJ2 = 72;

    internal const int DeepSpaceCount = 73;

    /// <summary>The constants of one theory in this order.</summary>
    internal static double[] Of(Sgp4 sgp4)
    {
        var m = sgp4.Mean;
        var c = new double[m.IsDeepSpace ? DeepSpaceCount : NearEarthCount];
        (c[Mo], c[Mdot], c[Argpo], c[Argpdot]) = (m.Mo, m.Mdot, m.Argpo, m.Argpdot);
        (c[Nodeo], c[Nodedot], c[Nodecf]) = (m.Nodeo, m.Nodedot, m.Nodecf);
        (c[Cc1], c[BstarCc4], c[T2cof]) = (m.Cc1, m.Bstar * m.Cc4, m.T2cof);
        (c[Omgcof], c[Eta], c[Xmcof], c[Delmo]) = (m.Omgcof, m.Eta, m.Xmcof, m.Delmo);
        (c[D2], c[D3], c[D4]) = (m.D2, m.D3, m.D4);
        (c[BstarCc5], c[Sinmao]) = (m.Bstar * m.Cc5, m.Sinmao);
        (c[T3cof], c[T4cof], c[T5cof]) = (m.T3cof, m.T4cof, m.T5cof);
        (c[Ao], c[Ecco], c[No]) = (m.Ao, m.Ecco, m.No);
        (c[Con41], c[X1mth2], c[X7thm1]) = (m.Con41, m.X1mth2, m.X7thm1);
        (c[Sini], c[Cosi], c[Aycof], c[Xlcof]) = (m.Sinio, m.Cosio, m.Aycof, m.Xlcof);
        c[HalfJ2] = 0.5 * sgp4.Gravity.J2;
        c[Radius] = sgp4.Gravity.EquatorialRadiusKilometers;
        c[SpeedUnit] = sgp4.Gravity.EquatorialRadiusKilometers * sgp4.Gravity.Xke / 60.0;
        if (sgp4.LunarSolar is { } p)
        {
            (c[Inclo], c[Dedt], c[Didt], c[Dmdt], c[Domdt], c[Dnodt]) = (m.Inclo, p.Dedt, p.Didt, p.Dmdt, p.Domdt, p.Dnodt);
            (c[Zmos], c[Se2], c[Se3], c[Si2], c[Si3]) = (p.Zmos, p.Se2, p.Se3, p.Si2, p.Si3);
            (c[Sl2], c[Sl3], c[Sl4], c[Sgh2], c[Sgh3], c[Sgh4]) = (p.Sl2, p.Sl3, p.Sl4, p.Sgh2, p.Sgh3, p.Sgh4);
            (c[Sh2], c[Sh3]) = (p.Sh2, p.Sh3);
            (c[Zmol], c[Ee2], c[E3], c[Xi2], c[Xi3]) = (p.Zmol, p.Ee2, p.E3, p.Xi2, p.Xi3);
            (c[Xl2], c[Xl3], c[Xl4], c[Xgh2], c[Xgh3], c[Xgh4]) = (p.Xl2, p.Xl3, p.Xl4, p.Xgh2, p.Xgh3, p.Xgh4);
            (c[Xh2], c[Xh3]) = (p.Xh2, p.Xh3);
            c[Gsto] = sgp4.Gsto;
            c[IsResonant] = sgp4.Resonance is null ? 0.0 : 1.0;
            c[IsSynchronous] = sgp4.Resonance is { IsSynchronous: true } ? 1.0 : 0.0;
            c[CubeRootNo] = 1.0 / Math.Cbrt(m.No);
            c[XkeTwoThirds] = Math.Pow(sgp4.Gravity.Xke, 2.0 / 3.0);
            c[HalfJ3OverJ2] = 0.5 * sgp4.Gravity.J3 / sgp4.Gravity.J2;
        }

        return c;
    }
}
