import { Link, View } from '@react-pdf/renderer'
import { Qr } from './qr'
import { useSetting } from './setting'
import { ink } from './theme'
import { Words } from './words'

/** 25 mm, quiet zone included: the modules are then half a millimetre, which any telephone reads off paper. */
const qrSize = 71

/** Whether and when the report was sealed, which edition it is, and how to check it. */
export function SealNote() {
  const { t, type, print } = useSetting()
  const { stamp, edition } = print
  return (
    <View
      wrap={false}
      style={{
        flexDirection: 'row',
        alignItems: 'center',
        columnGap: 12,
        marginTop: 26,
        borderTopWidth: 0.7,
        borderTopColor: ink.edge,
        paddingTop: 8,
      }}
    >
      <View style={{ flex: 1 }}>
        <Words style={{ ...type.strong, fontSize: 9.4 }}>{stamp === null ? t('seal.draft') : t('seal.sealed', { at: stamp.at })}</Words>
        <Words style={{ ...type.second, marginTop: 2 }}>{t(stamp === null ? 'seal.draftText' : `seal.${edition}`)}</Words>
        {stamp !== null && (
          <Words style={{ ...type.second, marginTop: 2 }}>
            {stamp.address === null ? t('seal.checkHere') : t('seal.check', { address: stamp.address.replace(/#.*$/, '') })}
          </Words>
        )}
      </View>
      {stamp !== null && (
        <View style={{ alignItems: 'flex-end' }}>
          <Words style={type.label}>{t('seal.code')}</Words>
          <Words serif style={{ ...type.number, fontSize: 14, lineHeight: 1.3 }}>
            {stamp.code}
          </Words>
        </View>
      )}
      {stamp?.address != null && (
        <Link src={stamp.address} style={{ textDecoration: 'none' }}>
          <Qr text={stamp.address} size={qrSize} />
        </Link>
      )}
    </View>
  )
}
